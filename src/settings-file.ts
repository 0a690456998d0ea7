/** Settings as a file that the reader keeps or takes to another browser: the stored settings as JSON, no more. */
import { readSettings, type Settings, SettingsError } from './settings-model';

/** The longest lists that the settings take, in UTF-8 and indented, stay below it; a file above it is none of ours. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** A file to be saved. */
export interface SettingsFile {
  name: string;
  text: string;
}

/**
 * @param day the day of saving, which its name bears
 * @example settingsFile(settings, new Date()).name // "kamernoot-2026-11-25.json"
 */
export function settingsFile(settings: Settings, day: Date): SettingsFile {
  return {
    name: `kamernoot-${day.toISOString().slice(0, 10)}.json`,
    text: `${JSON.stringify(settings, null, 2)}\n`,
  };
}

/**
 * Settings out of the text of such a file, of this version or an older one.
 *
 * @throws SettingsError that names the setting and what is wrong with it; with no name where the text is no such file
 * @example readSettingsFile('{ "version": 2, "language": "fr" }').language // "fr"
 */
export function readSettingsFile(text: string): Settings {
  const content = parse(text);
  // All that is missing gets its default, so any small JSON would do; each of our files tells its version.
  if (typeof content !== 'object' || content === null || !('version' in content))
    throw new SettingsError('', content, 'expected an object with a version');
  return readSettings(content);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsError('', text, `expected JSON: ${(error as Error).message}`);
  }
}

/** What of an import is taken over: sites stay as this browser permits them, since a file cannot give permissions. */
export interface Import {
  settings: Settings;
  /** Sites that the file adds and this browser does not permit yet. */
  notPermitted: string[];
}

/** @example importInto(settings, readSettingsFile(text)).notPermitted // ["www.mo.be"] */
export function importInto(current: Settings, imported: Settings): Import {
  return {
    settings: { ...imported, addedHosts: current.addedHosts },
    notPermitted: imported.addedHosts.filter((host) => !current.addedHosts.includes(host)),
  };
}
