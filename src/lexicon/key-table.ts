/** A table that tells most words of a page from those of a lexicon, by their hashes alone. */
import { hashOf } from './word-scan';

/** Places for each key, at least: one word in 32 is looked at in vain, and the table stays in the nearest memory. */
const PLACES_EACH = 32;
/** Few keys get more: four kilobytes are nothing. */
const MIN_PLACES = 2 ** 15;

/** The bits of one number of the table. */
const BITS = 32;
const BIT_OF = BITS - 1;
const NUMBER_OF = Math.log2(BITS);

/** Keys as bits at places that their hashes give. */
export class KeyTable {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  /** @param keys of words, or of their heads; or the hashes of such keys */
  constructor(keys: readonly string[] | Uint32Array) {
    const places = Math.max(MIN_PLACES, 2 ** Math.ceil(Math.log2(PLACES_EACH * keys.length)));
    this.#bits = new Uint32Array(places / BITS);
    this.#mask = places - 1;
    for (const key of keys) {
      const place = this.#placeOf(typeof key === 'string' ? hashOf(key) : key);
      this.#bits[place >>> NUMBER_OF] = (this.#bits[place >>> NUMBER_OF] ?? 0) | (1 << (place & BIT_OF));
    }
  }

  /**
   * Whether a key with this hash may be among them: never no for one that is.
   *
   * @example new KeyTable(['jit']).mayHave(hashOf('jit')) // true
   */
  mayHave(hash: number): boolean {
    const place = this.#placeOf(hash);
    return (((this.#bits[place >>> NUMBER_OF] ?? 0) >>> (place & BIT_OF)) & 1) === 1;
  }

  /** Its low bits are those of the word's last letters; the high ones mix the others in. */
  #placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
