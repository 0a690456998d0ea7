/** Searching the library. The index is loaded at the first search. */
import { loadIndex, type Search } from '../search/index';
import type { SearchResult } from '../search/model';
import { loadPublications, loadSearchIndex } from './bundled';

let loading: Promise<Search> | null = null;

async function load(): Promise<Search> {
  const [index, publications] = await Promise.all([loadSearchIndex(), loadPublications()]);
  return loadIndex(index, publications);
}

/**
 * Searches all answers of the library, best first.
 *
 * @throws Error where a bundled file cannot be read; the next call tries again
 * @example (await searchLibrary('fortuis'))[0]?.question // 5
 */
export async function searchLibrary(query: string): Promise<SearchResult[]> {
  loading ??= load();
  try {
    return (await loading)(query);
  } catch (error) {
    loading = null;
    throw error;
  }
}
