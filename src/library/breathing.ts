/** Long work in pieces, so that a message to stop is heard. */

/** How long a piece may be, in ms: the reader who stops something sees that at once. */
const PIECE_MS = 50;

/**
 * Gives a function to be awaited between two steps: it lets others come first where the last piece has been long enough.
 *
 * @example const breathe = breathing(); for (const one of many) { await breathe(); work(one); }
 */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
