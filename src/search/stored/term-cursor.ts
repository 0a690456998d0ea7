/** Reads the terms of a segment (see terms.ts). */
import { ByteReader, MORE } from '../../packed-numbers';
import type { WrittenTerms } from './terms';

/** Letters that there is room for at first. */
const LETTERS_AT_FIRST = 64;

/** Walks over terms. What it gives is true until the next step. */
export class TermCursor {
  /** How many letters the term has, and how many of them it shares with the one read before. */
  length = 0;
  shared = 0;
  /** Where its postings are. */
  start = 0;
  end = 0;
  letters = new Uint16Array(LETTERS_AT_FIRST);
  readonly #reader: ByteReader;

  constructor(readonly written: WrittenTerms) {
    this.#reader = new ByteReader(written.terms);
  }

  /** Goes before the first term of a block. */
  seek(block: number): void {
    const first = this.written.firsts[block] ?? '';
    this.#reserve(first.length);
    for (let at = 0; at < first.length; at += 1) this.letters[at] = first.charCodeAt(at);
    this.length = first.length;
    this.#reader.at = this.written.blocks[block] ?? this.written.terms.length;
  }

  /**
   * Goes to the next term; false at the end.
   *
   * @param skipped leaves out the terms that have this many letters and more in common with the one read before
   * @throws RangeError where the bytes are damaged
   */
  next(skipped = Number.POSITIVE_INFINITY): boolean {
    const reader = this.#reader;
    const { bytes } = reader;
    this.#skip(skipped);
    while (reader.at < bytes.length) {
      const shared = reader.number();
      const size = reader.number();
      const end = reader.at + size;
      if (end > bytes.length) throw new RangeError(`a term ends past byte ${bytes.length}`);
      if (shared < skipped) this.#read(shared, end);
      else reader.at = end;
      const postings = reader.number();
      this.start = reader.at;
      this.end = reader.at + postings;
      if (this.end > bytes.length) throw new RangeError(`postings end past byte ${bytes.length}`);
      reader.at = this.end;
      if (shared < skipped) return true;
    }
    return false;
  }

  /** Goes past terms that are left out, as long as all that is said of them is in single bytes: nearly always. */
  #skip(skipped: number): void {
    const { bytes } = this.#reader;
    let { at } = this.#reader;
    while (at < bytes.length) {
      const shared = bytes[at] as number;
      const size = bytes[at + 1] as number;
      const postings = bytes[at + 2 + size] as number;
      const areSingle = shared < MORE && size < MORE && postings < MORE;
      const next = at + 3 + size + postings;
      if (shared < skipped || !areSingle || next > bytes.length) break;
      at = next;
    }
    this.#reader.at = at;
  }

  #read(shared: number, end: number): void {
    if (shared > this.length) throw new RangeError(`a term shares ${shared} of ${this.length} letters`);
    const reader = this.#reader;
    this.#reserve(shared + end - reader.at);
    const { letters } = this;
    let length = shared;
    while (reader.at < end) {
      letters[length] = reader.number();
      length += 1;
    }
    this.shared = shared;
    this.length = length;
  }

  /** The term. */
  text(): string {
    return String.fromCharCode(...this.letters.subarray(0, this.length));
  }

  /** Less than 0 where the term comes before another, 0 where it is the same, more where it comes after. */
  compare(other: string): number {
    const common = Math.min(this.length, other.length);
    for (let at = 0; at < common; at += 1) {
      const difference = (this.letters[at] as number) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return this.length - other.length;
  }

  startsWith(prefix: string): boolean {
    if (this.length < prefix.length) return false;
    for (let at = 0; at < prefix.length; at += 1) {
      if (this.letters[at] !== prefix.charCodeAt(at)) return false;
    }
    return true;
  }

  #reserve(length: number): void {
    if (length <= this.letters.length) return;
    const grown = new Uint16Array(2 * length);
    grown.set(this.letters.subarray(0, this.length));
    this.letters = grown;
  }
}
