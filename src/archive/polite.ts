/**
 * Asking other people's servers with manners: one request at a time, some time apart, again only where the server says
 * or may mean "later", and never for ever. Time and network are handed in, so that tests neither wait nor go out.
 */
import { ArchiveError } from './errors';
import { readBody } from './read-body';
import { retryAfterSeconds } from './retry-after';
import { isArchiveAddress } from './sites';

/** From the start of one request to the start of the next, in ms: a reader who clicks by hand asks no faster. */
export const GAP_MS = 1_000;

/** The first and three more: those after a pause of some 2, 4 and 8 s, about as long as a server takes to restart. */
export const TRIES = 4;
const FIRST_PAUSE_MS = 2_000;

/** A pause is between half of itself and the whole, so that not everybody comes back at the same moment. */
const LEAST_OF_PAUSE = 0.5;

/** In s. A server that wants to be left alone for longer is, and the reader is told for how long. */
export const MOST_PATIENCE_S = 60;

/** In ms. Large replies of the service take a few seconds; what takes this long does not come. */
export const TIME_LIMIT_MS = 30_000;

/** What time is, for this room. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Comes back after so many ms. @throws the signal's reason when it is aborted meanwhile */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that is aborted after so many ms. */
  limit(ms: number): AbortSignal;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
  clock: Clock;
}

/** What came: the address that it was at in the end, and its text. */
export interface Reply {
  url: string;
  text: string;
  /** `application/json`, `text/html`, in small letters; empty where the server does not say. */
  type: string;
}

/**
 * Asks for a text.
 *
 * @param accept as in HTTP: `application/json`
 * @throws ArchiveError; the signal's reason where the asker has given up
 */
export type Ask = (url: string, accept: string, signal: AbortSignal) => Promise<Reply>;

/**
 * Makes an `Ask` that keeps to the manners. All requests of one `Ask` stand in one queue.
 *
 * @example const ask = politely({ fetch: (url, init) => fetch(url, init), clock: systemClock });
 */
export function politely({ fetch, clock }: Network): Ask {
  let queue: Promise<unknown> = Promise.resolve();
  let lastStart = Number.NEGATIVE_INFINITY;

  async function ask(url: string, accept: string, signal: AbortSignal): Promise<Reply> {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const gap = lastStart + GAP_MS - clock.now();
      if (gap > 0) await clock.wait(gap, signal);
      lastStart = clock.now();
      const outcome = await once(url, accept, signal);
      if ('text' in outcome) return outcome;
      if (attempt === TRIES || (outcome.retryAfter ?? 0) > MOST_PATIENCE_S)
        throw new ArchiveError('busy', url, `status ${outcome.status} at try ${attempt}`, outcome.retryAfter);
      const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      const share = LEAST_OF_PAUSE + (1 - LEAST_OF_PAUSE) * clock.random();
      await clock.wait(Math.max((outcome.retryAfter ?? 0) * 1_000, pause * share), signal);
    }
  }

  async function once(url: string, accept: string, signal: AbortSignal): Promise<Reply | Later> {
    const limit = clock.limit(TIME_LIMIT_MS);
    try {
      const response = await fetch(url, {
        headers: { accept },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([signal, limit]),
      });
      const { status } = response;
      if (status === 429 || status >= 500) {
        await response.body?.cancel();
        return { status, retryAfter: retryAfterSeconds(response.headers.get('retry-after'), clock.now()) };
      }
      refuseOthers(response, url);
      return { url: response.url, ...(await readBody(response, url)) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ArchiveError) throw error;
      const fault = limit.aborted ? `no answer within ${TIME_LIMIT_MS / 1_000} s` : String(error);
      throw new ArchiveError('offline', url, fault);
    }
  }

  return (url, accept, signal) => {
    const turn = queue.then(() => ask(url, accept, signal));
    queue = turn.catch(() => {});
    return orAborted(turn, signal);
  };
}

/** What a server says that may have an answer at another time. */
interface Later {
  status: number;
  retryAfter: number | null;
}

/** The site of the published texts sends everything that it does not have to this page, with status 200. */
const MISSING_PAGE = 'Errors/404.htm';

function refuseOthers(response: Response, url: string): void {
  const { status } = response;
  if (!isArchiveAddress(response.url))
    throw new ArchiveError(
      'not-understood',
      url,
      `led to ${response.url}, which is none of the archive's sites`,
    );
  if (status === 404 || status === 410 || response.url.includes(MISSING_PAGE))
    throw new ArchiveError('gone', url, `status ${status} at ${response.url}`);
  if (!response.ok) throw new ArchiveError('refused', url, `status ${status}`);
}

/** Lets go of one that waits in the queue at once: its turn, when it comes, ends by itself. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
