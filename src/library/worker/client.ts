/** The library page's end of its worker, in which everything is done that takes longer than a frame. */
import { receiveError } from './errors';
import workerAddress from './library-worker?worker&url';
import type { FromWorker, JobName, Jobs, ToWorker } from './protocol';
import { startWorker } from './start';

/** How a job goes. */
export interface Work {
  /** When it is aborted the job rejects with its reason, and what it would have changed is as it was. */
  signal?: AbortSignal | undefined;
  /** In publications. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

interface Call {
  resolve(gives: unknown): void;
  reject(error: unknown): void;
  onProgress: Work['onProgress'];
}

let worker: Worker | null = null;
let last = 0;
const calls = new Map<number, Call>();

function start(): Worker {
  const started = startWorker(workerAddress, 'kamernoot-library');
  started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const call = calls.get(data.call);
    if ('progress' in data) {
      call?.onProgress?.(data.progress.done, data.progress.total);
      return;
    }
    calls.delete(data.call);
    if ('error' in data) call?.reject(receiveError(data.error));
    else call?.resolve(data.gives);
  };
  // It has ended, as for want of memory. What it was at is lost, and the next job gets another.
  started.onerror = (event) => {
    event.preventDefault();
    started.terminate();
    worker = null;
    for (const { reject } of calls.values())
      reject(new Error(`the library's worker has ended: ${event.message}`));
    calls.clear();
  };
  return started;
}

/**
 * Has the worker do something.
 *
 * @throws what the job throws: ParseError, LibraryDamagedError, QuotaExceededError …, by their names
 * @example await runJob('change', { remove: ['2023Z01234'] })
 */
export async function runJob<Name extends JobName>(
  job: Name,
  takes: Jobs[Name]['takes'],
  { signal, onProgress }: Work = {},
): Promise<Jobs[Name]['gives']> {
  signal?.throwIfAborted();
  worker ??= start();
  const running = worker;
  last += 1;
  const call = last;
  const giveUp = () => running.postMessage({ call, giveUp: true } satisfies ToWorker);
  signal?.addEventListener('abort', giveUp);
  try {
    return await new Promise<Jobs[Name]['gives']>((resolve, reject) => {
      calls.set(call, { resolve: (gives) => resolve(gives as Jobs[Name]['gives']), reject, onProgress });
      running.postMessage({ call, job, takes });
    });
  } catch (error) {
    // The worker knows that it was to give up, and not why.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}
