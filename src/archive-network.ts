/** The way out to the archive's sites, and the machine's own time: what src/archive is given. */
import { openArchive } from './archive/archive';
import { type Network, politely } from './archive/polite';

/** The lock that all pages of the extension and its background share; whoever has it may ask. */
const LOCK = 'archive';

export const archiveNetwork: Network = {
  fetch: (url, init) => fetch(url, init),
  inTurn: (work) => navigator.locks.request(LOCK, work),
  clock: {
    now: () => Date.now(),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(id);
          reject(signal.reason);
        };
        const id = setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, ms);
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      }),
    limit: (ms) => AbortSignal.timeout(ms),
    random: () => Math.random(),
  },
};

/** The Chamber's archive, as every page of the extension and its background ask it. */
export const archive = openArchive(politely(archiveNetwork));
