/**
 * The terms of a segment with their postings, in order, as bytes. Of each term only what differs from the one before is
 * written:
 *
 *     shared letters | bytes of the other letters | the other letters | bytes of the postings | the postings
 *
 * so that a walk over all of them can leave out, unread, whatever begins like something that did not fit. Every so many
 * terms a block begins, whose first term stands beside the bytes, for a binary search.
 */
import { FIELDS } from '../documents';
import { ByteReader, ByteWriter, NumberList } from './numbers';

/** Terms of a block: half of them are read in vain to find one, which takes a microsecond. */
const BLOCK_TERMS = 64;

/** Letters that there is room for at first. */
const LETTERS_AT_FIRST = 64;

/** The terms of a segment as they are stored. */
export interface WrittenTerms {
  firsts: string[];
  blocks: Uint32Array<ArrayBuffer>;
  terms: Uint8Array<ArrayBuffer>;
}

/**
 * The place of a posting, from an answer and a field: within a term they rise.
 *
 * @example placeOf(2, FIELDS.indexOf('terms')) // 14
 */
export function placeOf(answer: number, field: number): number {
  return answer * FIELDS.length + field;
}

/** Writes terms one after the other. */
export class TermWriter {
  readonly #firsts: string[] = [];
  readonly #blocks = new NumberList();
  readonly #out = new ByteWriter();
  readonly #part = new ByteWriter();
  #before = '';
  #count = 0;

  /**
   * @param term comes after the one before it, by its UTF-16 units
   * @param places rising, with how often the term stands at each; from `start` up to `end`
   */
  add(term: string, places: Uint32Array, frequencies: Uint32Array, start: number, end: number): void {
    if (this.#count % BLOCK_TERMS === 0) {
      this.#firsts.push(term);
      this.#blocks.push(this.#out.length);
    }
    this.#count += 1;
    let shared = 0;
    while (shared < term.length && term.charCodeAt(shared) === this.#before.charCodeAt(shared)) shared += 1;
    this.#before = term;
    this.#out.number(shared);
    for (let at = shared; at < term.length; at += 1) this.#part.number(term.charCodeAt(at));
    this.#flush();
    let before = 0;
    for (let at = start; at < end; at += 1) {
      const place = places[at] as number;
      const frequency = frequencies[at] as number;
      // Nearly all stand there once.
      this.#part.number(2 * (place - before) + (frequency > 1 ? 1 : 0));
      if (frequency > 1) this.#part.number(frequency);
      before = place;
    }
    this.#flush();
  }

  finish(): WrittenTerms {
    return { firsts: this.#firsts, blocks: this.#blocks.values.slice(), terms: this.#out.toBytes() };
  }

  #flush(): void {
    this.#out.number(this.#part.length);
    this.#out.append(this.#part);
    this.#part.clear();
  }
}

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
    while (reader.at < bytes.length) {
      const shared = reader.number();
      const size = reader.number();
      const end = reader.at + size;
      if (shared >= skipped) reader.at = end;
      else this.#read(shared, end);
      const postings = reader.number();
      this.start = reader.at;
      this.end = reader.at + postings;
      if (this.end > bytes.length) throw new RangeError(`postings end past byte ${bytes.length}`);
      reader.at = this.end;
      if (shared < skipped) return true;
    }
    return false;
  }

  #read(shared: number, end: number): void {
    if (shared > this.length) throw new RangeError(`a term shares ${shared} of ${this.length} letters`);
    this.#reserve(shared + end - this.#reader.at);
    this.shared = shared;
    this.length = shared;
    while (this.#reader.at < end) {
      this.letters[this.length] = this.#reader.number();
      this.length += 1;
    }
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
