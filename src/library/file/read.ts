/** Reads a library file: what is not right in every part is refused as a whole, with the place of the fault. */
import * as v from 'valibot';
import { excerpt } from '../../publication/errors';
import { LARGEST_FILE_BYTES, readSettingsFile } from '../../settings-file';
import { readSettings, type Settings, SettingsError } from '../../settings-model';
import { type Draft, LIBRARY_FILE_VERSION, type TermEdits, type Watch } from '../model';
import { draftFault, editsFault, type Fault, firstDouble, within } from './checks';
import { LibraryFileError } from './errors';
import { MOST_FILE_BYTES } from './limits';
import { draft, libraryFile } from './schema';

/** What a file holds. A part that it does not have says nothing about that part of a library. */
export interface FileContent {
  /** ISO date and time; null for a file of settings alone, which does not say. */
  made: string | null;
  publications?: Draft[];
  edits?: TermEdits;
  watched?: Watch[];
  /** Of this version, whatever version the file has. */
  settings?: Settings;
}

/**
 * Reads the text of a library file, or of a file of settings as the settings page saves it. Takes some tens of
 * microseconds an answer, so a large file is better read in a worker.
 *
 * @throws LibraryFileError with the path of the fault
 * @example readLibraryFile(await file.text()).publications?.length // 3
 */
export function readLibraryFile(text: string): FileContent {
  const json = parse(text);
  if (typeof json !== 'object' || json === null) throw notOurs('expected an object');
  if (!('format' in json)) return settingsAlone(text, json);
  if (json.format !== 'kamernoot-library')
    throw new LibraryFileError('format', 'expected "kamernoot-library"', 'not-ours');
  refuseNewer('version' in json ? json.version : undefined);
  const file = check(libraryFile, json, '');
  const content: FileContent = {
    made: file.made,
    publications: file.publications.map(readDraft),
    ...(file.edits && { edits: file.edits }),
    ...(file.watched && { watched: file.watched }),
    ...(file.settings !== undefined && { settings: readFileSettings(file.settings) }),
  };
  refuseDoubles(
    'publications',
    content.publications!.map(({ publication }) => publication.id),
    'publication.id',
  );
  refuseDoubles(
    'watched',
    (content.watched ?? []).map(({ id }) => id),
    'id',
  );
  refuse(within('edits', content.edits ? editsFault(content.edits) : null));
  return content;
}

/**
 * Reads a library file from disk, as `readLibraryFile` does its text.
 *
 * @throws LibraryFileError also where it is too large or no UTF-8
 * @example await readLibraryBlob(input.files[0])
 */
export async function readLibraryBlob(file: Blob): Promise<FileContent> {
  if (file.size > MOST_FILE_BYTES)
    throw new LibraryFileError('', `expected no more than ${MOST_FILE_BYTES} bytes`, 'too-large');
  const bytes = await file.arrayBuffer();
  return readLibraryFile(decode(bytes));
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notOurs('expected text in UTF-8');
  }
}

function notOurs(problem: string): LibraryFileError {
  return new LibraryFileError('', problem, 'not-ours');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notOurs(`expected JSON: ${(error as Error).message}`);
  }
}

function refuseNewer(version: unknown): void {
  if (typeof version === 'number' && version > LIBRARY_FILE_VERSION)
    throw new LibraryFileError(
      'version',
      `${version} is newer than ${LIBRARY_FILE_VERSION}, the last that this version of Kamernoot can read`,
      'newer',
    );
  if (version !== LIBRARY_FILE_VERSION)
    throw new LibraryFileError('version', `expected ${LIBRARY_FILE_VERSION}`);
}

/** The settings page saves the settings as they are stored, and each of them tells its version. */
function settingsAlone(text: string, json: object): FileContent {
  if (!('version' in json)) throw notOurs('expected a format or a version');
  if (text.length > LARGEST_FILE_BYTES)
    throw new LibraryFileError('', `expected no more than ${LARGEST_FILE_BYTES} bytes`, 'too-large');
  return { made: null, settings: settingsOf(() => readSettingsFile(text), '') };
}

function readFileSettings(settings: unknown): Settings {
  if (settings === null) throw new LibraryFileError('settings', 'expected an object, not null');
  return settingsOf(() => readSettings(settings), 'settings');
}

function settingsOf(read: () => Settings, at: string): Settings {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const path = [at, error.setting].filter((step) => step !== '').join('.');
    const isNewer = error.setting === 'version' && typeof error.value === 'number';
    throw new LibraryFileError(
      path,
      error.message.replace(/^settings: /u, ''),
      isNewer ? 'newer' : 'invalid',
    );
  }
}

function readDraft(json: unknown, place: number): Draft {
  const path = `publications.${place}`;
  const read = check(draft, json, path);
  refuse(within(path, draftFault(read)));
  return read;
}

function refuseDoubles(list: string, ids: readonly string[], at: string): void {
  const place = firstDouble(ids);
  if (place >= 0) throw new LibraryFileError(`${list}.${place}.${at}`, `"${ids[place]}" is there twice`);
}

function refuse(fault: Fault | null): void {
  if (fault !== null) throw new LibraryFileError(fault.path, fault.problem);
}

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  at: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = [at, v.getDotPath(issue) ?? ''].filter((step) => step !== '').join('.');
  throw new LibraryFileError(path, problemOf(issue));
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

/** valibot says "Invalid type: Expected string but received 5"; a file is mended by what belongs there. */
function problemOf({ expected, received, message }: v.BaseIssue<unknown>): string {
  if (expected === null || !message.startsWith('Invalid')) return message;
  if (received === 'undefined') return 'is missing';
  if (expected === 'never') return 'is not known';
  return `expected ${EXPECTED[expected] ?? expected}, not ${excerpt(EXPECTED[received] ?? received)}`;
}
