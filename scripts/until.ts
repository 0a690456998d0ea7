/** How often a condition is looked at: a frame's time, so that nothing waits noticeably longer than it must. */
const INTERVAL_MS = 16;

/** Far above what a slow machine needs for a worker's start and a page's load; a wait this long is a fault. */
const PATIENCE_MS = 15_000;

/**
 * Waits until a check gives something, and gives that.
 *
 * @param what what is waited for, for the error: "the card to open".
 * @param check gives null, undefined or false while the condition does not hold. What it throws is thrown.
 * @throws Error naming `what` where the condition does not hold in time.
 * @example await until('the popup', () => browser.targets().find((target) => target.url().endsWith('popup.html')))
 */
export async function until<T>(
  what: string,
  check: () => T | Promise<T>,
  patience = PATIENCE_MS,
): Promise<Exclude<T, null | undefined | false>> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await check();
    if (isFound(found)) return found;
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}

function isFound<T>(value: T): value is Exclude<T, null | undefined | false> {
  return value !== null && value !== undefined && value !== false;
}
