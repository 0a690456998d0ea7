/**
 * Every setting, typed, with its default. Kept in the browser's own storage on this machine; nothing is
 * synchronised. Read straight from `storage.local`: WXT's storage helper would add 3 kB to the script that runs in
 * every news page.
 */
import { browser } from 'wxt/browser';

/** Where all settings are kept, as one value. `version` rises when a stored setting changes its meaning. */
const KEY = 'settings';
const VERSION = 1;

/** The settings. */
export interface Settings {
  version: typeof VERSION;
  /** Hosts on which the reader has switched Kamernoot off: `["www.demorgen.be"]`. */
  disabledHosts: string[];
}

const DEFAULTS: Settings = { version: VERSION, disabledHosts: [] };

/** Reads what is stored; anything that is not a setting of ours gives the default. */
function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null || !('disabledHosts' in stored)) return DEFAULTS;
  const { disabledHosts } = stored;
  if (!Array.isArray(disabledHosts)) return DEFAULTS;
  return { version: VERSION, disabledHosts: disabledHosts.filter((host) => typeof host === 'string') };
}

async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Whether pages of a host are annotated.
 *
 * @param host host name of the page, `location.hostname`
 * @example await siteEnabled('www.demorgen.be') // true unless the reader switched it off
 */
export async function siteEnabled(host: string): Promise<boolean> {
  return !(await loadSettings()).disabledHosts.includes(host);
}

/** Switches a host on or off; open pages of that host follow at once (see `watchSiteEnabled`). */
export async function setSiteEnabled(host: string, enabled: boolean): Promise<void> {
  const settings = await loadSettings();
  const others = settings.disabledHosts.filter((other) => other !== host);
  const disabledHosts = enabled ? others : [...others, host];
  await browser.storage.local.set({ [KEY]: { ...settings, disabledHosts } });
}

/**
 * Tells when a host is switched on or off, in whatever window or tab.
 *
 * @returns a function that ends the watching
 */
export function watchSiteEnabled(host: string, onChange: (enabled: boolean) => void): () => void {
  const isEnabled = (stored: unknown) => !readSettings(stored).disabledHosts.includes(host);
  const listener = ({ [KEY]: change }: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    if (change && isEnabled(change.oldValue) !== isEnabled(change.newValue))
      onChange(isEnabled(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
