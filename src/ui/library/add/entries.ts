/** The documents that are being added: what has become of each of them. */
import type { Draft } from '../../../library/model';
import type { LibraryInput } from '../tools';

export type Entry = {
  /** Counts up; what the screen tells entries apart by. */
  key: number;
  input: LibraryInput;
} & (
  | { state: 'waiting' }
  | { state: 'reading' }
  | { state: 'failed'; error: unknown }
  | { state: 'library-file'; file: File }
  | {
      state: 'read';
      draft: Draft;
      /** Whether the reader has said to take it; null as long as he has not. */
      choice: boolean | null;
    }
);

export type ReadEntry = Extract<Entry, { state: 'read' }>;

export type EntryAction =
  | { type: 'added'; entries: Entry[] }
  | { type: 'reading'; key: number }
  | { type: 'read'; key: number; draft: Draft }
  | { type: 'failed'; key: number; error: unknown }
  | { type: 'chosen'; key: number; choice: boolean }
  | { type: 'dropped'; keys: number[] };

/** The entries after something has happened. Choosing one of several of the same publication is not choosing the others. */
export function nextEntries(entries: Entry[], action: EntryAction): Entry[] {
  switch (action.type) {
    case 'added':
      return [...entries, ...action.entries];
    case 'dropped':
      return entries.filter(({ key }) => !action.keys.includes(key));
    case 'reading':
      return replaced(entries, action.key, ({ key, input }) => ({ key, input, state: 'reading' }));
    case 'read':
      return replaced(entries, action.key, ({ key, input }) => ({
        key,
        input,
        state: 'read',
        draft: action.draft,
        choice: null,
      }));
    case 'failed':
      return replaced(entries, action.key, ({ key, input }) => ({
        key,
        input,
        state: 'failed',
        error: action.error,
      }));
    case 'chosen':
      return chosen(entries, action.key, action.choice);
  }
}

function replaced(entries: Entry[], key: number, change: (entry: Entry) => Entry): Entry[] {
  return entries.map((entry) => (entry.key === key ? change(entry) : entry));
}

function chosen(entries: Entry[], key: number, choice: boolean): Entry[] {
  const meant = entries.find((entry) => entry.key === key);
  if (meant?.state !== 'read') return entries;
  return entries.map((entry) => {
    if (entry.key === key) return { ...meant, choice };
    const isTwin = entry.state === 'read' && entry.draft.publication.id === meant.draft.publication.id;
    return isTwin && choice ? { ...entry, choice: false } : entry;
  });
}

/** Library files are known by their name; everything else is read as a document. */
const LIBRARY_FILE = /\.json$/iu;

/**
 * The entry of something that the reader hands over.
 *
 * @example entryOf(1, { kind: 'text', text: '…' }).state // "waiting"
 */
export function entryOf(key: number, input: LibraryInput): Entry {
  return input.kind === 'file' && LIBRARY_FILE.test(input.file.name)
    ? { key, input, state: 'library-file', file: input.file }
    : { key, input, state: 'waiting' };
}
