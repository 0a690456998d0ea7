/** Chance that is the same at every run, so that figures of two runs compare. */

/** Numbers of at least 0 and below 1. */
export type Random = () => number;

/**
 * The generator mulberry32: small, quick, and even enough to make names.
 *
 * @example seeded(1)() // the same number always
 */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of a list. @throws Error for an empty list */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

/** Some of a list, none twice; fewer than asked for where it has no more. */
export function pickSome<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const found = new Set<Item>();
  for (let tries = 0; found.size < Math.min(count, items.length) && tries < count * 10; tries += 1) {
    found.add(pick(random, items));
  }
  return [...found];
}
