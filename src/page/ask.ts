/**
 * Asks the background, which the browser may end between any two messages, start slowly, or leave without an answer:
 * again where nothing usable comes, for a bounded time, and never twice at once.
 */
import type { Clock } from './clock';

/**
 * How long one answer is waited for, in ms. A start of the background with the whole of a large library takes about a
 * second; on a machine that has much else to do, several.
 */
export const ANSWER_MS = 10_000;

/**
 * How long is waited before each further try, in ms. The first is for a background that was just being ended, which the
 * next message starts again; the second for a browser that is busy with it, as in an update. A third would ask for what
 * three failures have shown not to be there.
 */
export const PAUSES_MS = [100, 1_000] as const;

/** No answer that can be used; `cause` is what went wrong at the last try. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    const last = cause instanceof Error ? cause.message : String(cause);
    super(`the background gave no answer in ${PAUSES_MS.length + 1} tries; the last: ${last}`, { cause });
    this.name = 'NoAnswerError';
  }
}

/** What asking needs of the world. */
export interface AskDeps {
  clock: Clock;
  /** Ends it: whatever comes then is dropped. */
  signal: AbortSignal;
}

/**
 * Asks until there is an answer that can be used.
 *
 * @param send one try. What it does in the background may come about more than once
 * @param read makes an answer of what came; throws where that is none
 * @throws NoAnswerError after the last try; the signal's reason where it ends
 * @example await ask({ clock, signal }, () => browser.runtime.sendMessage(request), readAnswerText)
 */
export function ask<Answer>(
  { clock, signal }: AskDeps,
  send: () => Promise<unknown>,
  read: (reply: unknown) => Answer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    /** That of the try whose answer counts: what an earlier one still brings comes too late. */
    let token = 0;
    let tries = 0;
    let cancel = () => {};

    function end(): void {
      token++;
      cancel();
      signal.removeEventListener('abort', aborted);
    }

    function aborted(): void {
      end();
      reject(signal.reason);
    }

    function attempt(): void {
      const mine = ++token;
      const failed = (error: unknown) => mine === token && again(error);
      cancel = clock.after(ANSWER_MS, () => failed(new Error(`none within ${ANSWER_MS} ms`)));
      // What is thrown at once, as by a browser that has ended the extension, counts as an answer that is none.
      new Promise((sent) => sent(send()))
        .then((reply) => {
          if (mine !== token) return;
          const answer = read(reply);
          end();
          resolve(answer);
        })
        .catch(failed);
    }

    function again(error: unknown): void {
      const pause = PAUSES_MS[tries++];
      end();
      if (pause === undefined) reject(new NoAnswerError(error));
      else {
        signal.addEventListener('abort', aborted);
        cancel = clock.after(pause, attempt);
      }
    }

    if (signal.aborted) reject(signal.reason);
    else {
      signal.addEventListener('abort', aborted);
      attempt();
    }
  });
}
