/**
 * Where the words of a text stand, as bare numbers: of most blocks of a page these are enough to tell that nothing of
 * the lexicon is in them, and a page has tens of thousands of words.
 */
import { fold } from './fold';
import type { KeyTable } from './key-table';

/** How many letters a word's head has: as many as the shortest name that makes compounds (see compound-heads.ts). */
export const HEAD_LENGTH = 5;

/** A usual multiplier for hashes of text. */
export const HASH_MULTIPLIER = 31;
/** Hashes keep to what engines hold without an object of its own: 30 bits. */
export const HASH_MASK = 0x3fff_ffff;

/**
 * A number for a key, the same for the same key and mostly another for another.
 *
 * @example hashOf('jit') === hashOf('jit') // true
 */
export function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash, HASH_MULTIPLIER) + key.charCodeAt(at);
  return hash & HASH_MASK;
}

/** What a UTF-16 unit is in a word, in order: from LETTER on it begins one, from SMALL on it is ASCII and folds by itself. */
const OTHER = 1;
const MARK = 2;
const UNSEEN = 4;
const LETTER = 8;
const SMALL = 16;
/** Also what makes a capital A-Z small, in UTF-16 units. */
const CAPITAL = 32;
const DIGIT_BIT = 6;
const DIGIT = 1 << DIGIT_BIT;

/**
 * The kinds of all units, filled in as they are met: reading a page is mostly this look-up, and a regular expression
 * with Unicode classes takes eight times as long.
 */
const kinds = new Uint8Array(0x1_0000);

const MODIFIER_APOSTROPHES = /[\u02B9-\u02BD\u02C8]/;

function learn(unit: number): number {
  const kind = classify(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function classify(character: string): number {
  if (/[a-z]/.test(character)) return SMALL;
  if (/[A-Z]/.test(character)) return CAPITAL;
  if (/[0-9]/.test(character)) return DIGIT;
  // A letter to Unicode, an apostrophe to who types it: ʼNdrangheta.
  if (MODIFIER_APOSTROPHES.test(character)) return OTHER;
  // Letters outside the basic plane come as pairs of surrogates; news has none but in emoji and old scripts.
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return fold(character) === '' ? UNSEEN : OTHER;
}

/** Words that there is room for at first: those of a long paragraph. */
const WORDS_AT_FIRST = 1_024;

/**
 * The words of one text after another, in arrays that are used again. What it gives is true until the next `read`.
 *
 * Words are runs of letters, digits and combining marks; invisible characters inside a word belong to it, at its edges
 * they do not.
 *
 * @example const words = new WordScan(); words.read("JIT's"); words.count // 2
 */
export class WordScan {
  count = 0;
  /** How many digits 0-9 its words have. */
  digits = 0;
  /** Of each word: UTF-16 offsets, half-open. */
  starts = new Int32Array(WORDS_AT_FIRST);
  ends = new Int32Array(WORDS_AT_FIRST);
  /** `hashOf` its key, and of the first `HEAD_LENGTH` letters of its key. */
  hashes = new Int32Array(WORDS_AT_FIRST);
  heads = new Int32Array(WORDS_AT_FIRST);

  read(text: string): void {
    const { length } = text;
    let [count, digits, at] = [0, 0, 0];
    while (at < length) {
      const unit = text.charCodeAt(at);
      const first = kinds[unit] || learn(unit);
      if (first < LETTER) {
        at += 1;
        continue;
      }
      const start = at;
      let isPlain = first > LETTER;
      let hash = unit + (first & CAPITAL);
      let head = hash;
      let end = at + 1;
      digits += first >> DIGIT_BIT;
      for (at = end; at < length; at += 1) {
        const next = text.charCodeAt(at);
        const kind = kinds[next] || learn(next);
        if (kind === OTHER) break;
        if (kind !== UNSEEN) end = at + 1;
        if (kind < SMALL) isPlain = false;
        digits += kind >> DIGIT_BIT;
        hash = Math.imul(hash, HASH_MULTIPLIER) + next + (kind & CAPITAL);
        if (at < start + HEAD_LENGTH) head = hash;
      }
      if (!isPlain) {
        const key = fold(text.slice(start, end));
        hash = hashOf(key);
        head = hashOf(key.slice(0, HEAD_LENGTH));
      }
      if (count === this.starts.length) this.#grow();
      this.starts[count] = start;
      this.ends[count] = end;
      this.hashes[count] = hash & HASH_MASK;
      this.heads[count] = head & HASH_MASK;
      count += 1;
    }
    this.count = count;
    this.digits = digits;
  }

  /** Whether one of the words of the text that was read is among keys, which `table` has as well. */
  hasOneOf(keys: ReadonlySet<string>, table: KeyTable, text: string): boolean {
    for (let i = 0; i < this.count; i += 1) {
      if (!table.mayHave(this.hashes[i] as number)) continue;
      if (keys.has(fold(text.slice(this.starts[i], this.ends[i])))) return true;
    }
    return false;
  }

  #grow(): void {
    const larger = (words: Int32Array) => {
      const room = new Int32Array(2 * words.length);
      room.set(words);
      return room;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.hashes = larger(this.hashes);
    this.heads = larger(this.heads);
  }
}
