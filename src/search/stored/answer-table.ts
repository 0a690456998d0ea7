/** The answers of a segment in the making, publication by publication. */

import { NumberList } from '../../packed-numbers';
import { FIELDS } from '../documents';
import { Segment } from './segment';
import { placeOf, type WrittenTerms } from './terms';

/** Instead of the number of an answer that is left out. */
export const LEFT_OUT = -1;

/** What a segment says of its answers, apart from their terms. */
export class AnswerTable {
  readonly publications: string[] = [];
  readonly #beginnings: string[][] = [];
  readonly #starts = new NumberList();
  readonly #numbers = new NumberList();
  readonly #lengths = new NumberList();

  get answers(): number {
    return this.#numbers.length;
  }

  /** Begins a publication: the answers that follow are its own. */
  begin(id: string, beginnings: readonly string[]): void {
    this.publications.push(id);
    this.#beginnings.push([...beginnings]);
    this.#starts.push(this.answers);
  }

  /** Adds an answer by its question's number; the lengths of its fields follow, in their order. */
  addAnswer(number: number): void {
    this.#numbers.push(number);
  }

  addLength(words: number): void {
    this.#lengths.push(words);
  }

  /**
   * Adds publications of a segment.
   *
   * @param isKept tells by its id which
   * @returns of each answer of the segment its new number, or `LEFT_OUT`
   */
  addSegment(segment: Segment, isKept: (id: string) => boolean): Int32Array {
    const { starts, numbers, lengths, beginnings } = segment.record;
    const now = new Int32Array(segment.answers).fill(LEFT_OUT);
    for (const [i, id] of segment.publications.entries()) {
      if (!isKept(id)) continue;
      this.begin(id, beginnings[i] ?? []);
      const end = starts[i + 1] ?? segment.answers;
      for (let answer = starts[i] ?? end; answer < end; answer += 1) {
        now[answer] = this.answers;
        this.addAnswer(numbers[answer] as number);
        for (let field = 0; field < FIELDS.length; field += 1)
          this.addLength(lengths[placeOf(answer, field)] as number);
      }
    }
    return now;
  }

  /** The segment of these answers, with their terms. */
  toSegment(key: string, terms: WrittenTerms): Segment {
    const { answers, publications } = this;
    return new Segment(
      { key, answers, publications },
      {
        starts: this.#starts.values.slice(),
        numbers: this.#numbers.values.slice(),
        lengths: this.#lengths.values.slice(),
        beginnings: this.#beginnings,
        ...terms,
      },
    );
  }
}
