/**
 * Every setting, typed, with its default and the way from older versions. Knows no browser, so that files of settings
 * can be read in a worker and on the command line; how settings are kept is in settings.ts.
 */
import * as v from 'valibot';

/** Rises when a stored setting changes its meaning; `migrate` then brings the older ones along. */
const SETTINGS_VERSION = 2;

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

const settingsSchema = v.strictObject({
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

/** Whether a term's notes are hidden on a host. @example isTermHidden(settings, 'JIT', 'www.nrc.nl') */
export function isTermHidden(
  { hiddenTerms }: Pick<Settings, 'hiddenTerms'>,
  name: string,
  site: string,
): boolean {
  return hiddenTerms.some(({ term, host }) => term === name && (host === null || host === site));
}
