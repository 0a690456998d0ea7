/** The ends of compounds: whoever looks for "smokkel" means "drugssmokkel" too. */
import { LINKS, MIN_HEAD_LENGTH, MIN_TAIL_LENGTH } from './compound';
import { KeyTable } from './key-table';
import { HASH_MASK, HASH_MULTIPLIER } from './word-scan';

const NONE: readonly string[] = [];

/** What the hash of a beginning is multiplied by in that of a word with so many letters more. */
const multipliers = [1];

function multiplied(letters: number): number {
  for (let count = multipliers.length; count <= letters; count += 1)
    multipliers.push(Math.imul(multipliers[count - 1] as number, HASH_MULTIPLIER));
  return multipliers[letters] as number;
}

/**
 * Finds the ends of compounds by the words of a vocabulary. Most places of most words part nothing: that the hashes of
 * both sides tell, which go on from letter to letter, and no piece has to be cut out and looked up.
 *
 * @example new CompoundTails(new Set(['drugs'])).of('drugssmokkel') // ["smokkel", "mokkel"]
 */
export class CompoundTails {
  readonly #table: KeyTable;

  /** @param vocabulary folded words that are known to stand alone */
  constructor(readonly vocabulary: ReadonlySet<string>) {
    this.#table = new KeyTable([...vocabulary]);
  }

  /**
   * The ends of a word whose beginning is a word of the vocabulary, or that are words of it themselves.
   *
   * @param key a folded word
   */
  of(key: string): readonly string[] {
    const { length } = key;
    if (length < MIN_HEAD_LENGTH + MIN_TAIL_LENGTH) return NONE;
    let whole = 0;
    for (let at = 0; at < length; at += 1) whole = Math.imul(whole, HASH_MULTIPLIER) + key.charCodeAt(at);

    let tails: string[] | undefined;
    let beginning = 0;
    /** Up to where the word is a word, as bits counted back from the letter before; links are two letters at most. */
    let heads = 0;
    for (let at = 1; at <= length - MIN_TAIL_LENGTH; at += 1) {
      beginning = Math.imul(beginning, HASH_MULTIPLIER) + key.charCodeAt(at - 1);
      if (at < MIN_HEAD_LENGTH) continue;
      const isHead = this.#mayHave(beginning) && this.vocabulary.has(key.slice(0, at));
      heads = (heads << 1) | (isHead ? 1 : 0);
      const isHeadKnown = heads !== 0 && this.#isHeadKnown(key, at, heads);
      const ending = whole - Math.imul(beginning, multiplied(length - at));
      if (isHeadKnown || (this.#mayHave(ending) && this.vocabulary.has(key.slice(at)))) {
        tails ??= [];
        tails.push(key.slice(at));
      }
    }
    return tails ?? NONE;
  }

  /** Whether a word of the vocabulary ends at the letter, or a link behind one. @param heads see `of` */
  #isHeadKnown(key: string, at: number, heads: number): boolean {
    return LINKS.some((link) => (heads >> link.length) & 1 && key.endsWith(link, at));
  }

  #mayHave(hash: number): boolean {
    return this.#table.mayHave(hash & HASH_MASK);
  }
}
