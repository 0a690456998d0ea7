/** Lines of figures, with their floors. */

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A share; all of nothing is all. @example share(0, 0) // 1 */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** @example percent(1, 2) // "1 of 2, 50.0 %" */
export function percent(part: number, whole: number): string {
  return `${part} of ${whole}, ${(100 * share(part, whole)).toFixed(1)} %`;
}

/**
 * Prints one line of figures.
 *
 * @param floor the share that must be reached; the most that is allowed where `isMost`
 * @returns whether it is at its floor
 */
export function figure(name: string, part: number, whole: number, floor: number, isMost = false): boolean {
  const value = isMost ? part / Math.max(whole, 1) : share(part, whole);
  const isReached = isMost ? value <= floor : value >= floor;
  const wanted = `${isMost ? 'at most' : 'at least'} ${100 * floor} %`;
  say(`${isReached ? 'ok    ' : 'UNDER '} ${name}: ${percent(part, whole)} (${wanted})`);
  return isReached;
}
