/** What a worker has in memory of the own library: the anchors of all terms, and what the last pages had a use for. */
import type { AnchorTable } from '../lexicon/anchor-table';
import { unpackWords } from '../lexicon/answer-words';
import { onLibraryChange } from './changes';
import { openDatabase, type StoredFacts, type StoredName, type StoredTerm } from './database';
import { readMeta } from './meta';
import { type Remembered, remembered } from './remembered';

/** Of a term that many publications speak of, the newest so many: a card has room for a few answers. */
export const MOST_PUBLICATIONS_A_TERM = 4;

/** How many of each are kept in memory, some 5 MB in all: those of a morning's reading. */
const MOST_KEPT = { anchors: 2_000, terms: 1_000, publications: 500 };

/** What a worker has of the own library as it is until the next change. */
export interface Shelf {
  anchors: AnchorTable;
  /** Names by anchor. */
  names: Remembered<StoredName[]>;
  /** The newest of each term, by name. */
  terms: Remembered<StoredTerm[]>;
  facts: Remembered<StoredFacts>;
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

/**
 * @throws LibraryDamagedError
 * @example (await shelfOf()).anchors.hashes.length
 */
export async function shelfOf(): Promise<Shelf> {
  listen();
  if (shelf) return shelf;
  const before = changes;
  const filled: Shelf = {
    anchors: await readMeta((await openDatabase()).transaction('meta').store, 'anchors'),
    names: remembered(MOST_KEPT.anchors, async (keys) => {
      const index = (await openDatabase()).transaction('names').store.index('anchors');
      return Promise.all(keys.map((key) => index.getAll(key)));
    }),
    terms: remembered(MOST_KEPT.terms, async (names) => {
      const { store } = (await openDatabase()).transaction('terms');
      return Promise.all(
        names.map((name) => store.getAll(IDBKeyRange.bound([name], [name, []]), MOST_PUBLICATIONS_A_TERM)),
      );
    }),
    facts: remembered(MOST_KEPT.publications, async (ids) => {
      const { store } = (await openDatabase()).transaction('facts');
      return Promise.all(ids.map((id) => store.get(id)));
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
