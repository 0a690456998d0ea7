import { useReducer, useRef } from 'preact/hooks';
import type { LibraryInput, LibraryTools } from '../tools';
import { type Entry, type EntryAction, entryOf, nextEntries } from './entries';

/** What is read, one document after the other: a PDF takes all of a core, and the first results are there sooner. */
export interface Reading {
  entries: Entry[];
  add(inputs: readonly LibraryInput[]): void;
  /** Reads one again, with its case number. */
  readAgain(entry: Entry, id: string): void;
  /** Leaves unread what has not been read yet. */
  stop(): void;
  act(action: EntryAction): void;
}

export function useReading(read: LibraryTools['read']): Reading {
  const [entries, act] = useReducer<Entry[], EntryAction>(nextEntries, []);
  const queue = useRef<{ entry: Entry; given?: { id: string } }[]>([]);
  const isBusy = useRef(false);
  const lastKey = useRef(0);

  const work = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { key, input } = next.entry;
      act({ type: 'reading', key });
      try {
        act({ type: 'read', key, draft: await read(input, next.given) });
      } catch (error) {
        act({ type: 'failed', key, error });
      }
    }
    isBusy.current = false;
  };

  return {
    entries,
    act,
    add(inputs) {
      const added = inputs.map((input) => entryOf(++lastKey.current, input));
      act({ type: 'added', entries: added });
      queue.current.push(...added.filter(({ state }) => state === 'waiting').map((entry) => ({ entry })));
      void work();
    },
    readAgain(entry, id) {
      queue.current.push({ entry, given: { id } });
      void work();
    },
    stop() {
      const left = queue.current.splice(0);
      act({ type: 'dropped', keys: left.map(({ entry }) => entry.key) });
    },
  };
}
