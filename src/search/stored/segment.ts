/** A segment of the index that has been read: its answers, and the postings of its terms. */

import { ByteReader } from '../../packed-numbers';
import { FIELDS } from '../documents';
import { IndexRecordError, type SegmentEntry, type SegmentRecord } from './records';
import { TermCursor } from './term-cursor';
import { eachLike } from './typing-faults';

/** Where the postings of a term are in a segment. */
export interface PostingsAt {
  start: number;
  end: number;
}

/** Is given a term that was found: how many faults it has, and its postings. */
type Visit = (term: string, at: PostingsAt, faults: number) => void;

/** Is given a posting: an answer of the segment, a field, and how often the term stands there. */
type VisitPosting = (answer: number, field: number, frequency: number) => void;

/** Reads one segment. Every method throws `IndexRecordError` where it comes upon something damaged. */
export class Segment {
  readonly key: string;
  readonly answers: number;
  readonly publications: readonly string[];
  /** Beginnings of words that stand for a subject of one of its publications. */
  readonly beginnings: ReadonlySet<string>;
  #lengthTotals: number[] | undefined;

  constructor(
    { key, answers, publications }: SegmentEntry,
    readonly record: SegmentRecord,
  ) {
    this.key = key;
    this.answers = answers;
    this.publications = publications;
    this.beginnings = new Set(record.beginnings.flat());
  }

  /** How many different words all its answers have together, by field. */
  get lengthTotals(): readonly number[] {
    this.#lengthTotals ??= FIELDS.map((_, field) => {
      const { lengths } = this.record;
      let total = 0;
      for (let at = field; at < lengths.length; at += FIELDS.length) total += lengths[at] as number;
      return total;
    });
    return this.#lengthTotals;
  }

  /** The publication that an answer is of, by its place in `publications`. */
  publicationOf(answer: number): number {
    const { starts } = this.record;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= answer) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The postings of a term; undefined where it has none. */
  find(term: string): PostingsAt | undefined {
    return this.guarded(() => {
      const cursor = this.#cursorBefore(term);
      while (cursor.next()) {
        const order = cursor.compare(term);
        if (order === 0) return { start: cursor.start, end: cursor.end };
        if (order > 0) return undefined;
      }
      return undefined;
    });
  }

  /** Visits the terms that begin with something, in order. */
  eachFrom(beginning: string, visit: Visit): void {
    this.guarded(() => {
      const cursor = this.#cursorBefore(beginning);
      while (cursor.next()) {
        if (cursor.startsWith(beginning)) visit(cursor.text(), { start: cursor.start, end: cursor.end }, 0);
        else if (cursor.compare(beginning) > 0) return;
      }
    });
  }

  /** Visits the terms that differ from a word in some letters at most. */
  eachLike(word: string, most: number, visit: Visit): void {
    this.guarded(() => {
      const cursor = this.cursor();
      eachLike(cursor, word, most, (faults) =>
        visit(cursor.text(), { start: cursor.start, end: cursor.end }, faults),
      );
    });
  }

  /** Visits the postings of a term, in the order of the answers. */
  eachPosting({ start, end }: PostingsAt, visit: VisitPosting): void {
    this.guarded(() => {
      const reader = new ByteReader(this.record.terms);
      let place = 0;
      for (reader.at = start; reader.at < end; ) {
        const number = reader.number();
        place += number >>> 1;
        const frequency = number & 1 ? reader.number() : 1;
        const answer = Math.floor(place / FIELDS.length);
        if (answer >= this.answers) throw new RangeError(`a posting is of answer ${answer}`);
        visit(answer, place % FIELDS.length, frequency);
      }
    });
  }

  /** Before its first term. What goes wrong with it is to be guarded. */
  cursor(): TermCursor {
    return new TermCursor(this.record);
  }

  /** In the last block whose first term is not after a term. */
  #cursorBefore(term: string): TermCursor {
    const { firsts } = this.record;
    let [low, high] = [0, firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] as string) <= term) low = middle;
      else high = middle;
    }
    const cursor = this.cursor();
    cursor.seek(low);
    return cursor;
  }

  /** Reads something of it: what is damaged becomes the error that names the segment. */
  guarded<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      if (error instanceof RangeError) throw new IndexRecordError(this.key, `is damaged: ${error.message}`);
      throw error;
    }
  }
}
