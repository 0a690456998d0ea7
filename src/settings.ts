/**
 * Every setting, typed, with its default. Kept in `storage.local` of the browser; nothing is synchronised.
 */
import { storage } from 'wxt/utils/storage';

/** Hosts on which the reader has switched Kamernoot off: `["www.demorgen.be"]`. */
const disabledHosts = storage.defineItem<string[]>('local:disabledHosts', { fallback: [], version: 1 });

/**
 * Whether pages of a host are annotated.
 *
 * @param host host name of the page, `location.hostname`
 * @example await siteEnabled('www.demorgen.be') // true unless the reader switched it off
 */
export async function siteEnabled(host: string): Promise<boolean> {
  return !(await disabledHosts.getValue()).includes(host);
}

/** Switches a host on or off; open pages of that host follow at once (see `watchSiteEnabled`). */
export async function setSiteEnabled(host: string, enabled: boolean): Promise<void> {
  const others = (await disabledHosts.getValue()).filter((other) => other !== host);
  await disabledHosts.setValue(enabled ? others : [...others, host]);
}

/**
 * Tells when a host is switched on or off, in whatever window or tab.
 *
 * @returns a function that ends the watching
 */
export function watchSiteEnabled(host: string, onChange: (enabled: boolean) => void): () => void {
  return disabledHosts.watch((hosts, before) => {
    const enabled = !hosts.includes(host);
    if (enabled !== !before.includes(host)) onChange(enabled);
  });
}
