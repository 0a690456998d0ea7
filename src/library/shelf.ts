/** What a worker has in memory of the own library: the anchors of all terms, and what the last pages had a use for. */
import type { CitationTable } from '../annotate/citation-table';
import { AnchorFinder } from '../lexicon/anchor-table';
import { unpackWords } from '../lexicon/answer-words';
import { onLibraryChange } from './changes';
import { openDatabase, type StoredName } from './database';
import { readMeta } from './meta';
import { type UnpackedNotes, unpackNotes } from './packed-notes';
import { type Remembered, remembered } from './remembered';

/** Of a term that many publications speak of, the newest so many: a card has room for a few answers. */
export const MOST_PUBLICATIONS_A_TERM = 4;

/** How many of each are kept in memory, some 10 MB in all: those of a morning's reading. */
const MOST_KEPT = { anchors: 2_000, terms: 1_000, papers: 1_000, publications: 300 };

/** What a worker has of the own library as it is until the next change. */
export interface Shelf {
  /** Whether there is nothing in it that a page may name. */
  isEmpty: boolean;
  anchors: AnchorFinder;
  citations: CitationTable;
  /** Names by anchor. */
  names: Remembered<StoredName[]>;
  /** Ids of the newest publications that speak of a term, by its name, and of those that cite a paper or are it, by its id. */
  speakers: Remembered<string[]>;
  citers: Remembered<string[]>;
  notes: Remembered<UnpackedNotes>;
  /** The words of a publication's answers, by question number. */
  words: Remembered<ReturnType<typeof unpackWords>>;
}

let shelf: Shelf | null = null;

/** How many changes of the library this context has been told of; null before it listens, as it does from the first page on. */
let changes: number | null = null;

function listen(): void {
  if (changes !== null) return;
  changes = 0;
  onLibraryChange(() => {
    changes = (changes ?? 0) + 1;
    shelf = null;
  });
}

/** Ids of the newest publications by what they are found by. */
async function newestBy(by: 'termNames' | 'paperIds', keys: readonly string[]): Promise<string[][]> {
  const index = (await openDatabase()).transaction('notes').store.index(by);
  return Promise.all(
    keys.map(async (key) => {
      const found = await index.getAllKeys(key, MOST_PUBLICATIONS_A_TERM);
      return found.map(([, publication]) => publication);
    }),
  );
}

/**
 * @throws LibraryDamagedError
 * @example (await shelfOf()).isEmpty
 */
export async function shelfOf(): Promise<Shelf> {
  listen();
  if (shelf) return shelf;
  const before = changes;
  const meta = (await openDatabase()).transaction('meta').store;
  const [anchors, citations] = await Promise.all([readMeta(meta, 'anchors'), readMeta(meta, 'citations')]);
  const filled: Shelf = {
    isEmpty: citations.owners.length === 0,
    anchors: new AnchorFinder(anchors),
    citations,
    names: remembered(MOST_KEPT.anchors, async (keys) => {
      const index = (await openDatabase()).transaction('names').store.index('anchors');
      return Promise.all(keys.map((key) => index.getAll(key)));
    }),
    speakers: remembered(MOST_KEPT.terms, (names) => newestBy('termNames', names)),
    citers: remembered(MOST_KEPT.papers, (ids) => newestBy('paperIds', ids)),
    notes: remembered(MOST_KEPT.publications, async (ids) => {
      const index = (await openDatabase()).transaction('notes').store.index('publication');
      const stored = await Promise.all(ids.map((id) => index.get(id)));
      return stored.map((one) => one && unpackNotes(one.packed));
    }),
    words: remembered(MOST_KEPT.publications, async (ids) => {
      const { store } = (await openDatabase()).transaction('words');
      const stored = await Promise.all(ids.map((id) => store.get(id)));
      return stored.map((one) => one && unpackWords(one.publication, one));
    }),
  };
  // What was read while the library changed serves this page alone.
  if (changes === before) shelf = filled;
  return filled;
}
