/** Taking back what the reader has added to the listed sites. */
import { browser } from 'wxt/browser';
import { newsMatches } from './page/hosts';
import { changeSettings } from './settings';

/**
 * Match patterns that permit a host and that are not of the manifest's own list, which cannot be taken back.
 *
 * @example originsOf('www.mo.be', ['https://www.mo.be/*', 'https://*.nrc.nl/*']) // ["https://www.mo.be/*"]
 */
export function originsOf(host: string, origins: readonly string[]): string[] {
  const listed = new Set(newsMatches());
  return origins.filter(
    (origin) => !listed.has(origin) && /^[^:]+:\/\/(?:\*\.)?([^/]*)\//u.exec(origin)?.[1] === host,
  );
}

/** Removes an added site: the browser's permission first, so that none stays of which nothing is known any more. */
export async function removeAddedSite(host: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const permitted = originsOf(host, origins);
  if (permitted.length > 0) await browser.permissions.remove({ origins: permitted });
  await changeSettings(({ addedHosts }) => ({ addedHosts: addedHosts.filter((other) => other !== host) }));
}
