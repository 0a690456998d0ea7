import { useEffect, useRef, useState } from 'preact/hooks';
import type { Archive } from '../../../archive/archive';
import type { ArchivePage, ArchiveQuery } from '../../../archive/model';
import { reportUnexpected } from './failure';

/** What was looked for, what has come of it so far, and what is under way. */
export interface SearchState {
  query: ArchiveQuery | null;
  found: ArchivePage | null;
  isBusy: boolean;
  /** What the last request failed with; null where it did not. */
  error: unknown;
}

const NOTHING: SearchState = { query: null, found: null, isBusy: false, error: null };

export interface ArchiveSearch extends SearchState {
  /** Looks for something else; what was under way is given up. */
  start(query: ArchiveQuery): void;
  /** The next 25, or once more what has just failed. */
  more(): void;
}

/** Keeps what is found in the archive; a request that is given up changes nothing any more. */
export function useArchiveSearch(search: Archive['search']): ArchiveSearch {
  const [state, setState] = useState(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  function ask(query: ArchiveQuery, before: ArchivePage | null): void {
    running.current?.abort();
    const giveUp = new AbortController();
    running.current = giveUp;
    setState({ query, found: before, isBusy: true, error: null });
    const tell = (change: Partial<SearchState>) => {
      if (!giveUp.signal.aborted) setState({ query, found: before, isBusy: false, error: null, ...change });
    };
    search(query, before?.next ?? null, giveUp.signal).then(
      (page) => tell({ found: before === null ? page : joined(before, page) }),
      (error: unknown) => {
        if (!giveUp.signal.aborted) reportUnexpected(error);
        tell({ error });
      },
    );
  }

  return {
    ...state,
    start: (query) => ask(query, null),
    more: () => state.query !== null && ask(state.query, state.found),
  };
}

/** Questions that came in between two requests push others into the next part: each is shown once. */
function joined(before: ArchivePage, page: ArchivePage): ArchivePage {
  const shown = new Set(before.entries.map(({ id }) => id));
  const fresh = page.entries.filter(({ id }) => id === null || !shown.has(id));
  return { ...page, total: page.total ?? before.total, entries: [...before.entries, ...fresh] };
}
