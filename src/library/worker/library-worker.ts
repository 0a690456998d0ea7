/** The library page's worker: takes jobs, tells how they go, and gives what comes of them. */
import { workOutTogether } from './crew';
import { sendError } from './errors';
import { JOBS } from './jobs';
import type { FromWorker, ToWorker } from './protocol';
import { nowAndThen } from './telling';

/** What this needs of a worker's global scope, which the types of a page do not have. */
declare const self: {
  onmessage: ((message: MessageEvent<ToWorker>) => void) | null;
  postMessage(reply: FromWorker): void;
};

const running = new Map<number, AbortController>();

self.onmessage = async ({ data }) => {
  const { call } = data;
  if ('giveUp' in data) {
    running.get(call)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(call, controller);
  const changing = {
    signal: controller.signal,
    onProgress: nowAndThen((done, total) => self.postMessage({ call, progress: { done, total } })),
    workOut: workOutTogether(),
  };
  try {
    // The type of each job's argument is that of its name; the map of jobs says so, and TypeScript loses it here.
    const job = JOBS[data.job] as (takes: unknown, work: typeof changing) => Promise<unknown>;
    self.postMessage({ call, gives: await job(data.takes, changing) });
  } catch (error) {
    self.postMessage({ call, error: sendError(error) });
  } finally {
    running.delete(call);
  }
};
