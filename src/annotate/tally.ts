/** Adding up the words that speak for fields: each counts once, where it weighs most. */
import type { FieldHit, Reading } from './reading';

/** A term that many publications speak of has a field of each, and is asked for them at every word. */
const setsOf = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Up to so many, looking through a list is as quick as a set. */
const SHORT_LIST = 8;

/** Whether two lists have a field in common. @example shares(['drugs'], ['port', 'drugs']) // true */
export function shares(some: readonly string[], others: readonly string[]): boolean {
  if (others.length <= SHORT_LIST) return others.some((one) => some.includes(one));
  let set = setsOf.get(others);
  if (!set) {
    set = new Set(others);
    setsOf.set(others, set);
  }
  for (const one of some) if (set.has(one)) return true;
  return false;
}

/** Counts hits of some fields; what is added first counts there and not again. */
export class Tally {
  readonly #counted = new Map<string, FieldHit>();

  /**
   * @param fields whose words count
   * @param isOwn whether a hit is the form in question itself, which does not speak for itself
   */
  constructor(
    readonly fields: readonly string[],
    readonly isOwn: (hit: FieldHit, reading: Reading) => boolean,
  ) {}

  /** The weight of those hits that were not counted before. */
  add(reading: Reading, hits: readonly FieldHit[]): number {
    let weight = 0;
    for (const hit of hits) {
      if (this.#counted.has(hit.key) || !shares(hit.fields, this.fields) || this.isOwn(hit, reading))
        continue;
      this.#counted.set(hit.key, hit);
      weight += hit.weight;
    }
    return weight;
  }

  /** What was counted so far, in that order. */
  get hits(): FieldHit[] {
    return [...this.#counted.values()];
  }
}
