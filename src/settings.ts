/**
 * Every setting, typed, with its default and the way from older versions. Kept in the browser's own storage on this
 * machine; nothing is synchronised. What a page's script needs of them it reads by itself: see site.ts.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from './settings-key';

/** Rises when a stored setting changes its meaning; `migrate` then brings the older ones along. */
export const SETTINGS_VERSION = 2;

/** Longer lists are none that a reader made. */
const MOST_ENTRIES = 5_000;

const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/u), v.maxLength(253));
const hosts = v.pipe(v.array(host), v.maxLength(MOST_ENTRIES));

/** How a mark looks and which mentions of a term have one. */
const marks = v.strictObject({
  style: v.picklist(['dotted', 'line', 'wash']),
  strength: v.picklist(['faint', 'normal', 'strong']),
  which: v.picklist(['every', 'first']),
});

const hiddenTerm = v.strictObject({
  term: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  /** Null for everywhere. */
  host: v.nullable(host),
});

export const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  /** Hosts on which the reader has switched Kamernoot off: `["www.demorgen.be"]`. */
  disabledHosts: hosts,
  /** Hosts that the reader has added to the listed ones; the browser's permission decides, this only remembers. */
  addedHosts: hosts,
  marks,
  /** After which rest of the pointer a card opens, `alt` only while the Alt key is down; see hover.ts for the times. */
  opensAfter: v.picklist(['none', 'short', 'long', 'alt']),
  hiddenTerms: v.pipe(v.array(hiddenTerm), v.maxLength(MOST_ENTRIES)),
  /** `auto` is the browser's language. */
  language: v.picklist(['auto', 'nl', 'en', 'fr']),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Marking = Settings['marks'];
export type HiddenTerm = Settings['hiddenTerms'][number];

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  disabledHosts: [],
  addedHosts: [],
  marks: { style: 'dotted', strength: 'normal', which: 'every' },
  opensAfter: 'short',
  hiddenTerms: [],
  language: 'auto',
};

/** Says which setting cannot be what it is. `setting` is its path, `marks.style`; empty for the settings as a whole. */
export class SettingsError extends Error {
  constructor(
    readonly setting: string,
    readonly value: unknown,
    problem: string,
  ) {
    super(`settings: ${setting === '' ? '' : `${setting}: `}${problem}`);
  }
}

/**
 * Settings out of what is stored or imported, of whatever version; what is missing gets its default.
 *
 * @throws SettingsError that names the setting and what is wrong with it
 * @example readSettings({ version: 1, disabledHosts: ['www.nrc.nl'] }).marks.style // "dotted"
 */
export function readSettings(stored: unknown): Settings {
  if (stored === undefined || stored === null) return DEFAULT_SETTINGS;
  if (typeof stored !== 'object')
    throw new SettingsError('', stored, `expected an object, not ${typeof stored}`);
  const parsed = v.safeParse(settingsSchema, migrate(stored));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new SettingsError(v.getDotPath(issue) ?? '', issue.input, issue.message);
}

/** Version 1 had `disabledHosts` alone. A later version than ours is left as it is, and refused. */
function migrate(stored: object): object {
  const version = 'version' in stored ? stored.version : 1;
  return version === 1 || version === SETTINGS_VERSION
    ? { ...DEFAULT_SETTINGS, ...stored, version: SETTINGS_VERSION }
    : stored;
}

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

/** Whether a term's notes are hidden on a host. @example isTermHidden(settings, 'JIT', 'www.nrc.nl') */
export function isTermHidden(
  { hiddenTerms }: Pick<Settings, 'hiddenTerms'>,
  name: string,
  site: string,
): boolean {
  return hiddenTerms.some(({ term, host }) => term === name && (host === null || host === site));
}
