/** Long work on a page in pieces, between which the page itself gets its turn. */

/** Chromium from 129 and Firefox from 142 have it. */
declare const scheduler: { yield?(): Promise<void> } | undefined;

/** Resolves in another task, after what the reader has done meanwhile. @example await nextTurn() */
export function nextTurn(): Promise<void> {
  if (typeof scheduler === 'object' && scheduler.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
