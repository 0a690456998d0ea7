/** Measuring by the clock, in Node and in a page alike. */

/** A sample takes at least this long, as many calls as that needs: the clock of a page ticks in tenths of a ms. */
const SAMPLE_MS = 3;

/** Samples of each: odd, and enough that a disturbed one does not count; fewer where they take long. */
const MOST_SAMPLES = 51;
const LEAST_SAMPLES = 3;

/** How long each is run before it is measured, in ms: what a worker does all day is compiled, step by step, in its first second. */
const WARM_MS = 600;

/** How long all samples together may take, in ms. */
const BUDGET_MS = 2_000;

function timed(run: () => unknown, calls = 1): number {
  const begin = performance.now();
  for (let call = 0; call < calls; call += 1) run();
  return performance.now() - begin;
}

/** The value in the middle. @example median([3, 1, 2]) // 2 */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * The median time of a call of each, in ms, warm. Their samples are taken by turns, so that what else the machine does
 * falls on all alike.
 *
 * @example mediansMs({ ours: () => annotate(page), limit: () => text.match(expression) }).ours
 */
export function mediansMs<Name extends string>(runs: Record<Name, () => unknown>): Record<Name, number> {
  const all = (Object.entries(runs) as [Name, () => unknown][]).map(([name, run]) => {
    for (let spent = 0; spent < WARM_MS; spent += Math.max(timed(run), 0.01));
    const calls = Math.max(1, Math.ceil(SAMPLE_MS / Math.max(timed(run), 0.01)));
    return { name, run, calls, times: [] as number[] };
  });
  const begin = performance.now();
  for (let sample = 0; sample < MOST_SAMPLES; sample += 1) {
    if (sample >= LEAST_SAMPLES && performance.now() - begin > BUDGET_MS) break;
    for (const { run, calls, times } of all) times.push(timed(run, calls) / calls);
  }
  return Object.fromEntries(all.map(({ name, times }) => [name, median(times)])) as Record<Name, number>;
}
