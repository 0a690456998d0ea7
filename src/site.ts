/**
 * The little that a page's own script reads of the settings: whether they let it run on its host. Read straight from
 * `storage.local` and without a schema, as this script comes to every news page; all else is in settings.ts.
 */
import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from './settings-key';

interface PagePart {
  disabledHosts?: unknown;
  marks?: unknown;
  hiddenTerms?: unknown;
}

function isEnabled(stored: unknown, host: string): boolean {
  const { disabledHosts } = (stored ?? {}) as PagePart;
  return !(Array.isArray(disabledHosts) && disabledHosts.includes(host));
}

/**
 * Whether pages of a host are annotated.
 *
 * @param host host name of the page, `location.hostname`
 * @example await siteEnabled('www.demorgen.be') // true unless the reader switched it off
 */
export async function siteEnabled(host: string): Promise<boolean> {
  return isEnabled((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY], host);
}

/**
 * Tells when pages of a host must be marked anew: switched on or off, other marks, another term hidden; in whatever
 * window or tab. The first setting ever stored counts as such a change: before it there are none to compare with.
 *
 * @returns a function that ends the watching
 */
export function watchSite(host: string, onChange: (enabled: boolean) => void): () => void {
  const bearing = (stored: unknown) => {
    const { marks, hiddenTerms } = (stored ?? {}) as PagePart;
    return JSON.stringify([isEnabled(stored, host), marks, hiddenTerms]);
  };
  const listener = ({
    [SETTINGS_KEY]: change,
  }: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    if (change && bearing(change.oldValue) !== bearing(change.newValue))
      onChange(isEnabled(change.newValue, host));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
