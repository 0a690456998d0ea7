/** How work goes, told now and then. */

/** In ms: what is told more often than a few times a second takes, with its drawing, a fifth of a core from the work. */
export const TELL_EVERY_MS = 200;

/**
 * Passes on how much is done of all: the first time, the last, and in between once every `TELL_EVERY_MS`.
 *
 * @example const onProgress = nowAndThen((done, total) => postMessage({ done, total }))
 */
export function nowAndThen(
  tell: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < TELL_EVERY_MS) return;
    last = now;
    tell(done, total);
  };
}
