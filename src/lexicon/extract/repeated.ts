/** How often runs of words that begin with a capital come back in a publication: what comes back is a name. */
import type { Words } from './words';

/** The longest name that is told by its coming back, in words. */
const MAX_WORDS = 7;

/** Runs are told by a number that their words' hashes give: mostly another for another run. */
const MULTIPLIER = 1_000_003;
const MODULUS = 2 ** 52 - 47;

/** Counts runs. */
export class Repeated {
  readonly #counts = new Map<number, number>();

  /** Adds the runs of a text. */
  add(words: Words): void {
    for (let first = 0; first < words.tokens.length; first += 1) {
      if (words.isCapital(first)) this.#addFrom(words, first);
    }
  }

  /** The last word of the longest run from a word on that comes back; the word itself where none does. */
  longest(words: Words, first: number): number {
    let run = words.hash(first);
    let longest = first;
    for (let last = first + 1; last < first + MAX_WORDS && words.isJoined(last); last += 1) {
      run = follow(run, words.hash(last));
      if ((this.#counts.get(run) ?? 0) < 2) break;
      longest = last;
    }
    return longest;
  }

  #addFrom(words: Words, first: number): void {
    let run = words.hash(first);
    for (let last = first + 1; last < first + MAX_WORDS && words.isJoined(last); last += 1) {
      run = follow(run, words.hash(last));
      const times = this.#counts.get(run) ?? 0;
      this.#counts.set(run, times + 1);
    }
  }
}

function follow(run: number, hash: number): number {
  return (run * MULTIPLIER + hash) % MODULUS;
}
