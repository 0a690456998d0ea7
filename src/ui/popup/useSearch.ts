import { useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../search/model';

export type Search = (query: string) => Promise<SearchResult[]>;

/** What the last search gave. The results of an earlier query stay until those of the present one are there. */
export type SearchOutcome =
  | { state: 'none' }
  | { state: 'found'; query: string; results: SearchResult[] }
  | { state: 'failed'; query: string };

/**
 * Searches as the reader types. Every query has a token, and a reply that comes after a newer query is dropped.
 *
 * @returns the outcome, and `ask`, which starts a search and gives its results, or null where it failed, was
 *   overtaken or had nothing to search for
 */
export function useSearch(search: Search): {
  outcome: SearchOutcome;
  ask(query: string): Promise<SearchResult[] | null>;
} {
  const [outcome, setOutcome] = useState<SearchOutcome>({ state: 'none' });
  const token = useRef(0);
  const ask = async (typed: string): Promise<SearchResult[] | null> => {
    token.current += 1;
    const mine = token.current;
    const query = typed.trim();
    if (query === '') {
      setOutcome({ state: 'none' });
      return null;
    }
    try {
      const results = await search(query);
      if (mine !== token.current) return null;
      setOutcome({ state: 'found', query, results });
      return results;
    } catch (error) {
      reportError(error);
      if (mine === token.current) setOutcome({ state: 'failed', query });
      return null;
    }
  };
  return { outcome, ask };
}
