/** Searching the library. The index is read at the first search. */
import { loadIndex, type Search } from '../search/index';
import type { SearchResult } from '../search/model';
import { IndexRecordError } from '../search/stored/records';
import { resultsOf, StoredSearch } from '../search/stored/search';
import { loadPublications, loadSearchIndex } from './bundled';
import { openDatabase } from './database';
import { indexOf } from './index-records';
import { findPublications } from './library';
import { readMeta } from './meta';

/** More than anybody reads; of each the publication is read for the piece of text that is shown. */
const MOST_RESULTS = 50;

let bundled: Promise<Search> | null = null;

async function loadBundled(): Promise<Search> {
  const [index, publications] = await Promise.all([loadSearchIndex(), loadPublications()]);
  return loadIndex(index, publications);
}

/** What a damaged index is said to be made with: nothing that is now. */
const DAMAGED = 'damaged';

/** Segments keep their names' meaning as long as the index is not made anew. */
let stored: { epoch: string; search: StoredSearch } | null = null;

/** Searches bundled and own publications together; null where the reader has no own ones, or they cannot be read. */
async function searchStored(query: string): Promise<SearchResult[] | null> {
  try {
    const database = await openDatabase();
    const epoch = await readMeta(database.transaction('meta').store, 'epoch');
    if (epoch === '') return null;
    if (stored?.epoch !== epoch) stored = { epoch, search: new StoredSearch(indexOf(database)) };
    const found = await stored.search.find(query, MOST_RESULTS);
    return resultsOf(
      found,
      await findPublications([...new Set(found.map(({ publication }) => publication))]),
    );
  } catch (error) {
    reportError(error);
    stored = null;
    // It is made again at the next change or the browser's next start, see `keepLibrary`.
    if (error instanceof IndexRecordError) await (await openDatabase()).put('meta', DAMAGED, 'madeWith');
    return null;
  }
}

/**
 * Searches all answers of the library, best first.
 *
 * @throws Error where a bundled file cannot be read; the next call tries again
 * @example (await searchLibrary('fortuis'))[0]?.question // 5
 */
export async function searchLibrary(query: string): Promise<SearchResult[]> {
  const results = await searchStored(query);
  if (results) return results;
  bundled ??= loadBundled();
  try {
    return (await bundled)(query);
  } catch (error) {
    bundled = null;
    throw error;
  }
}
