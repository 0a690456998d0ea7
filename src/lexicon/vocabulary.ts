/** What words come to as they are written, worked out once for very many texts: folding and finding stems takes longest of all. */
import { isStopWord, stem } from './analysis';
import { fold } from './fold';
import { hashOf } from './word-scan';

/** Instead of the number of a stem, of a word without a subject. */
export const NO_STEM = -1;

/** In an empty slot. */
const NOBODY = -1;

/** Slots at first, and at least so many for each word: those that meet go to the next free one, which is then near. */
const SLOTS_AT_FIRST = 1 << 12;
const SLOTS_A_WORD = 2;

/**
 * Words and their ids. A library has millions of words to look up, so they are found where they stand in their text, by
 * a table of hashes: a `Map` would have each of them cut out and hashed once more.
 *
 * @example const vocabulary = new Vocabulary(); vocabulary.keys[vocabulary.idOf('Havens')] // "havens"
 */
export class Vocabulary {
  /** By the id of a word: as it is written, and its key. */
  readonly words: string[] = [];
  readonly keys: string[] = [];
  /** By the id of a word the number of its key's stem, or `NO_STEM`. */
  readonly stemOf: number[] = [];
  /** By their numbers. */
  readonly stems: string[] = [];
  readonly #hashes: number[] = [];
  /** Ids, each at the first free slot from that of its hash on. A power of two. */
  #slots = new Int32Array(SLOTS_AT_FIRST).fill(NOBODY);
  readonly #stemNumbers = new Map<string, number>();

  /** The id of a word as it is written. */
  idOf(word: string): number {
    return this.idAt(word, 0, word.length, hashOf(fold(word)));
  }

  /**
   * The same of a word in a text, from `start` up to `end`.
   *
   * @param hash `hashOf` its key
   */
  idAt(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(hash) & mask;
    for (let id = slots[slot] as number; id !== NOBODY; id = slots[slot] as number) {
      if (this.#hashes[id] === hash && standsAt(this.words[id] as string, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(text.slice(start, end), hash);
  }

  #add(word: string, hash: number): number {
    const id = this.words.length;
    const key = fold(word);
    this.words.push(word);
    this.#hashes.push(hash);
    this.keys.push(key);
    this.stemOf.push(isStopWord(key) ? NO_STEM : this.#numberOf(stem(key)));
    if (this.#slots.length < SLOTS_A_WORD * this.words.length) this.#grow();
    else this.#take(id);
    return id;
  }

  #take(id: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(this.#hashes[id] as number) & mask;
    while (slots[slot] !== NOBODY) slot = (slot + 1) & mask;
    slots[slot] = id;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(NOBODY);
    for (let id = 0; id < this.words.length; id += 1) this.#take(id);
  }

  #numberOf(stemmed: string): number {
    const known = this.#stemNumbers.get(stemmed);
    if (known !== undefined) return known;
    const number = this.stems.length;
    this.stems.push(stemmed);
    this.#stemNumbers.set(stemmed, number);
    return number;
  }
}

/** The low bits of a hash are those of the word's last letters; the high ones mix the others in. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let at = 0; at < length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
