import { useEffect, useRef, useState } from 'preact/hooks';
import type { Added } from '../../../archive/add';
import type { Hit } from '../../../archive/model';
import { reportUnexpected } from './failure';
import type { ArchiveTools } from './tools';

/** What became of one hit: added in some way, or what it failed with. */
export type Outcome = { added: Added } | { error: unknown };

/** How far a row of hits is. `isDone`: it came to its end, or was stopped. */
export interface Progress {
  total: number;
  done: number;
  isDone: boolean;
  wasStopped: boolean;
  /** The hits of this row that were added or replaced, and those that failed. */
  added: number;
  failed: number;
}

export interface Adding {
  outcomes: ReadonlyMap<string, Outcome>;
  progress: Progress | null;
  start(hits: readonly Hit[]): void;
  stop(): void;
}

/** Adds hits one after the other; one that fails does not stop the others. */
export function useAdding(add: ArchiveTools['add'], onEach: (id: string, outcome: Outcome) => void): Adding {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(hits: readonly Hit[], { signal }: AbortController): Promise<void> {
    let now: Progress = {
      total: hits.length,
      done: 0,
      isDone: false,
      wasStopped: false,
      added: 0,
      failed: 0,
    };
    const tell = (change: Partial<Progress>) => {
      now = { ...now, ...change };
      setProgress(now);
    };
    tell({});
    for (const hit of hits) {
      const outcome = await outcomeOf(add(hit, signal));
      if ('error' in outcome && signal.aborted) break;
      if ('error' in outcome) reportUnexpected(outcome.error);
      setOutcomes((before) => new Map(before).set(hit.id, outcome));
      onEach(hit.id, outcome);
      tell({
        done: now.done + 1,
        added: now.added + ('added' in outcome && outcome.added !== 'already-there' ? 1 : 0),
        failed: now.failed + ('error' in outcome ? 1 : 0),
      });
      if (signal.aborted) break;
    }
    tell({ isDone: true, wasStopped: signal.aborted && now.done < now.total });
  }

  return {
    outcomes,
    progress,
    start(hits) {
      if (hits.length === 0 || progress?.isDone === false) return;
      running.current = new AbortController();
      run(hits, running.current).catch(reportError);
    },
    stop: () => running.current?.abort(),
  };
}

function outcomeOf(adding: Promise<Added>): Promise<Outcome> {
  return adding.then(
    (added) => ({ added }),
    (error: unknown) => ({ error }),
  );
}
