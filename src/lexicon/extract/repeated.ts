/** How often runs of words that begin with a capital come back in a publication: what comes back is a name. */
import type { Words } from './words';

/** The longest name that is told by its coming back, in words. */
const MAX_WORDS = 7;

/** Counts runs. */
export class Repeated {
  readonly #counts = new Map<string, number>();

  /** Adds the runs of a text. */
  add(words: Words): void {
    const { length } = words.tokens;
    for (let first = 0; first < length; first += 1) {
      if (!words.isCapital(first)) continue;
      let run = words.key(first);
      this.#count(run);
      for (let last = first + 1; last < Math.min(length, first + MAX_WORDS); last += 1) {
        if (!words.isJoined(last)) break;
        run += ` ${words.key(last)}`;
        this.#count(run);
      }
    }
  }

  /** How often a run was added. @param run keys, joined by blanks */
  times(run: string): number {
    return this.#counts.get(run) ?? 0;
  }

  /** The last word of the longest run from a word on that comes back; the word itself where none does. */
  longest(words: Words, first: number): number {
    let run = words.key(first);
    let longest = first;
    for (let last = first + 1; last < first + MAX_WORDS && words.tokens[last]; last += 1) {
      if (!words.isJoined(last)) break;
      run += ` ${words.key(last)}`;
      if (this.times(run) < 2) break;
      longest = last;
    }
    return longest;
  }

  #count(run: string): void {
    this.#counts.set(run, (this.#counts.get(run) ?? 0) + 1);
  }
}
