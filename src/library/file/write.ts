/** Writes a library file in pieces, so that a large library is never one string in memory. */
import type { Settings } from '../../settings-model';
import { type Draft, LIBRARY_FILE_VERSION, type TermEdits, type Watch } from '../model';

/** What is to be written; what is left out says nothing when the file is restored. */
export interface LibraryContent {
  publications: Iterable<Draft>;
  edits?: TermEdits;
  watched?: readonly Watch[];
  settings?: Settings;
}

/**
 * The pieces of a library file, one a publication and a line, in order.
 *
 * @param made the moment of saving
 * @example new Blob([...writeLibraryFile({ publications }, new Date())], { type: 'application/json' })
 */
export function* writeLibraryFile(
  { publications, edits, watched, settings }: LibraryContent,
  made: Date,
): Generator<string> {
  const head = { format: 'kamernoot-library', version: LIBRARY_FILE_VERSION, made: made.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},\n"publications":[`;
  let before = '\n';
  for (const draft of publications) {
    yield before + JSON.stringify(draft);
    before = ',\n';
  }
  yield '\n]';
  for (const [name, part] of Object.entries({ edits, watched, settings })) {
    if (part !== undefined) yield `,\n${JSON.stringify(name)}:${JSON.stringify(part)}`;
  }
  yield '\n}\n';
}

/**
 * What a file is called that is saved on a day.
 *
 * @example fileNameOf('bibliotheek', 'json', new Date()) // "kamernoot-bibliotheek-2026-11-27.json"
 */
export function fileNameOf(what: string, ending: string, day: Date): string {
  return `kamernoot-${what}-${day.toISOString().slice(0, 10)}.${ending}`;
}
