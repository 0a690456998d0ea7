/** What the answers of all segments score for a query: as MiniSearch scores, without an object for each of them. */
import { FIELDS } from '../documents';
import type { QueryWord } from '../query';
import { COVERAGE, FIELD_BOOST } from '../ranking';
import type { Candidate } from './candidates';
import { NumberList } from './numbers';
import type { Segment } from './segment';
import { placeOf } from './terms';

/** The parameters of BM25+ that MiniSearch takes where none are given. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** What an answer has of a word of the query: a form of it, something that it may mean, something that it begins. */
const KNOWN = 1;
const ASKED = 2;
const COMPLETED = 4;

const BOOSTS = FIELDS.map((field) => FIELD_BOOST[field]);

/** Scores answers by their numbers in all segments together. */
export class Scores {
  readonly #segments: { segment: Segment; first: number }[] = [];
  readonly #averages: number[];
  readonly #answers: number;

  readonly #sums: Float64Array;
  /** How many of the query's terms an answer fits, and the last one of them. */
  readonly #fitting: Uint16Array;
  readonly #lastFitting: Int32Array;
  /** What it has of each word of the query. */
  readonly #has: Uint8Array[];

  /** Postings of one term. */
  readonly #of = { answers: new NumberList(), fields: new NumberList(), frequencies: new NumberList() };
  readonly #lengths = new NumberList();

  constructor(
    segments: readonly Segment[],
    readonly words: readonly QueryWord[],
  ) {
    let answers = 0;
    for (const segment of segments) {
      this.#segments.push({ segment, first: answers });
      answers += segment.answers;
    }
    this.#answers = answers;
    this.#averages = FIELDS.map(
      (_, field) => segments.reduce((sum, { lengthTotals }) => sum + (lengthTotals[field] ?? 0), 0) / answers,
    );
    this.#sums = new Float64Array(answers);
    this.#fitting = new Uint16Array(answers);
    this.#lastFitting = new Int32Array(answers).fill(-1);
    this.#has = words.map(() => new Uint8Array(answers));
  }

  /**
   * Counts what a term of the query may mean.
   *
   * @param query its number among the different ones
   * @param times how often the query has it
   */
  add(query: number, term: string, times: number, { term: found, weight, postings }: Candidate): void {
    this.#read(postings);
    const { answers, fields, frequencies } = this.#of;
    const [of, inField, often, lengths] = [
      answers.values,
      fields.values,
      frequencies.values,
      this.#lengths.values,
    ];
    const holding = new Float64Array(FIELDS.length);
    for (let at = 0; at < of.length; at += 1)
      holding[inField[at] as number] = (holding[inField[at] as number] as number) + 1;
    const rarities = holding.map((count) => Math.log(1 + (this.#answers - count + 0.5) / (count + 0.5)));
    const marks = this.words.flatMap(({ key, known }, word) => {
      const mark =
        (known.includes(found) ? KNOWN : 0) |
        (key === term ? ASKED : 0) |
        (found.startsWith(key) ? COMPLETED : 0);
      return mark === 0 ? [] : [{ has: this.#has[word] as Uint8Array, mark }];
    });

    const { k, b, d } = BM25;
    for (let at = 0; at < of.length; at += 1) {
      const answer = of[at] as number;
      const field = inField[at] as number;
      const frequency = often[at] as number;
      const length = (lengths[at] as number) / (this.#averages[field] as number);
      const raw =
        (rarities[field] as number) * (d + (frequency * (k + 1)) / (frequency + k * (1 - b + b * length)));
      this.#sums[answer] = (this.#sums[answer] as number) + times * weight * (BOOSTS[field] as number) * raw;
      if (this.#lastFitting[answer] !== query) {
        this.#lastFitting[answer] = query;
        this.#fitting[answer] = (this.#fitting[answer] as number) + 1;
      }
      for (const { has, mark } of marks) has[answer] = (has[answer] as number) | mark;
    }
  }

  /** The score of an answer; 0 for one that nothing fits. */
  of(answer: number): number {
    return (this.#sums[answer] as number) * (this.#fitting[answer] as number);
  }

  /** How much of the query an answer has. */
  coverage(answer: number): number {
    const sum = this.#has.reduce((total, has) => {
      const mark = has[answer] as number;
      if (mark & KNOWN) return total + COVERAGE.known;
      if (!(mark & ASKED)) return total;
      return total + (mark & COMPLETED ? COVERAGE.completed : COVERAGE.fuzzy);
    }, 0);
    return sum / Math.max(this.words.length, 1);
  }

  /** How many answers there are. */
  get answers(): number {
    return this.#answers;
  }

  /** Where an answer is: its segment, and its number there. */
  placeOf(answer: number): { segment: Segment; own: number } {
    const found = this.#segments.findLast(({ first }) => first <= answer);
    if (!found) throw new RangeError(`no segment has answer ${answer}`);
    return { segment: found.segment, own: answer - found.first };
  }

  /** Visits the answers that a candidate stands in, some more than once. */
  eachAnswer({ postings }: Candidate, visit: (answer: number) => void): void {
    for (const { segment, first } of this.#segments) {
      const at = postings.get(segment);
      if (at) segment.eachPosting(at, (own) => visit(first + own));
    }
  }

  #read(postings: Candidate['postings']): void {
    const { answers, fields, frequencies } = this.#of;
    for (const list of [answers, fields, frequencies, this.#lengths]) list.clear();
    for (const { segment, first } of this.#segments) {
      const at = postings.get(segment);
      if (!at) continue;
      const { lengths } = segment.record;
      segment.eachPosting(at, (own, field, frequency) => {
        answers.push(first + own);
        fields.push(field);
        frequencies.push(frequency);
        this.#lengths.push(lengths[placeOf(own, field)] as number);
      });
    }
  }
}
