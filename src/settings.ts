/**
 * The settings as they are kept: in the browser's own storage on this machine; nothing is synchronised. What each of them
 * is says settings-model.ts; what a page's script needs of them it reads by itself: see site.ts.
 */
import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from './settings-key';
import { DEFAULT_SETTINGS, type HiddenTerm, readSettings, type Settings } from './settings-model';

export {
  DEFAULT_SETTINGS,
  type HiddenTerm,
  isTermHidden,
  type Marking,
  readSettings,
  type Settings,
  SettingsError,
} from './settings-model';

/** The settings; the defaults where what is stored is none of ours. */
export async function loadSettings(): Promise<Settings> {
  return readOrDefault((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

function readOrDefault(stored: unknown): Settings {
  try {
    return readSettings(stored);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** One change after another, so that of two at once neither is lost. */
let changing: Promise<unknown> = Promise.resolve();

/**
 * Changes settings; everything that is open follows at once.
 *
 * @param change gives the settings that differ
 * @returns the settings as they are then
 * @example await changeSettings(() => ({ language: 'fr' }))
 */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const done = changing.then(async () => {
    const settings = await loadSettings();
    const changed = readSettings({ ...settings, ...change(settings) });
    await browser.storage.local.set({ [SETTINGS_KEY]: changed });
    return changed;
  });
  changing = done.catch(() => {});
  return done;
}

/** Tells of every change of the settings. @returns a function that ends the watching */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = ({ [SETTINGS_KEY]: change }: Record<string, { newValue?: unknown }>) => {
    if (change) onChange(readOrDefault(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Switches a host on or off; open pages of that host follow at once (see `watchSite`). */
export async function setSiteEnabled(site: string, enabled: boolean): Promise<void> {
  await changeSettings(({ disabledHosts }) => {
    const others = disabledHosts.filter((other) => other !== site);
    return { disabledHosts: enabled ? others : [...others, site] };
  });
}

/**
 * Hides the notes of a term, or shows them again.
 *
 * @param hidden the term, on one host or (null) everywhere
 * @example await setTermHidden({ term: 'JIT', host: null }, true)
 */
export async function setTermHidden(hidden: HiddenTerm, isHidden: boolean): Promise<void> {
  await changeSettings(({ hiddenTerms }) => {
    const others = hiddenTerms.filter(({ term, host }) => term !== hidden.term || host !== hidden.host);
    return { hiddenTerms: isHidden ? [...others, hidden] : others };
  });
}
