/** What the answers of all segments score for a query: as MiniSearch scores, without an object for each of them. */
import { FIELDS } from '../documents';
import type { QueryWord } from '../query';
import { COVERAGE, FIELD_BOOST } from '../ranking';
import type { Candidate } from './candidates';
import type { Segment } from './segment';
import { placeOf } from './terms';

/** The parameters of BM25+ that MiniSearch takes where none are given. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** What an answer has of a word of the query: a form of it, something that it may mean, something that it begins. */
const KNOWN = 1;
const ASKED = 2;
const COMPLETED = 4;

/** Instead of the number of a term of the query. */
const NONE = -1;

const BOOSTS = FIELDS.map((field) => FIELD_BOOST[field]);

/** A segment, and the number of its first answer among all. */
interface Numbered {
  segment: Segment;
  first: number;
}

/** Scores answers by their numbers in all segments together. */
export class Scores {
  readonly #segments: Numbered[] = [];
  readonly #averages: number[];
  readonly #answers: number;

  readonly #sums: Float64Array;
  /** How many of the query's terms an answer fits, and the last one of them. */
  readonly #fitting: Uint16Array;
  readonly #lastFitting: Int32Array;
  /** The answers that fit any. */
  readonly touched: number[] = [];
  /** What each has of each word of the query. */
  readonly #has: Uint8Array[];

  /** Of one term: how many answers have it in each field, and what it is worth there. Filled anew for each. */
  readonly #holding = new Float64Array(FIELDS.length);
  readonly #worth = new Float64Array(FIELDS.length);
  readonly #hold = (_: number, field: number): void => {
    this.#holding[field] = (this.#holding[field] as number) + 1;
  };

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
    this.#lastFitting = new Int32Array(answers).fill(NONE);
    this.#has = words.map(() => new Uint8Array(answers));
  }

  /**
   * Counts what a term of the query may mean.
   *
   * @param query its number among the different ones
   * @param times how often the query has it
   */
  add(query: number, term: string, times: number, { term: found, weight, postings }: Candidate): void {
    const { k, b, d } = BM25;
    const worth = this.#worthOf(postings, times * weight);
    const marks: { has: Uint8Array; mark: number }[] = [];
    for (const [word, { key, known }] of this.words.entries()) {
      const mark =
        (known.includes(found) ? KNOWN : 0) |
        (key === term ? ASKED : 0) |
        (found.startsWith(key) ? COMPLETED : 0);
      if (mark !== 0) marks.push({ has: this.#has[word] as Uint8Array, mark });
    }

    const [sums, fitting, lastFitting, averages] = [
      this.#sums,
      this.#fitting,
      this.#lastFitting,
      this.#averages,
    ];
    for (const at of postings) {
      const { segment, first } = this.#segments[at.segment] as Numbered;
      const { lengths } = segment.record;
      segment.eachPosting(at, (own, field, frequency) => {
        const answer = first + own;
        const length = (lengths[placeOf(own, field)] as number) / (averages[field] as number);
        const share = d + (frequency * (k + 1)) / (frequency + k * (1 - b + b * length));
        sums[answer] = (sums[answer] as number) + (worth[field] as number) * share;
        for (const { has, mark } of marks) has[answer] = (has[answer] as number) | mark;
        if (lastFitting[answer] === query) return;
        if (lastFitting[answer] === NONE) this.touched.push(answer);
        lastFitting[answer] = query;
        fitting[answer] = (fitting[answer] as number) + 1;
      });
    }
  }

  /** The score of an answer. */
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

  /** Where an answer is: its segment, and its number there. */
  placeOf(answer: number): { segment: Segment; own: number } {
    const found = this.#segments.findLast(({ first }) => first <= answer);
    if (!found) throw new RangeError(`no segment has answer ${answer}`);
    return { segment: found.segment, own: answer - found.first };
  }

  /** Visits the answers that a candidate stands in, some more than once. */
  eachAnswer({ postings }: Candidate, visit: (answer: number) => void): void {
    for (const at of postings) {
      const { segment, first } = this.#segments[at.segment] as Numbered;
      segment.eachPosting(at, (own) => visit(first + own));
    }
  }

  /** What a term is worth in each field: more where fewer answers have it there. */
  #worthOf(postings: Candidate['postings'], weight: number): Float64Array {
    const [holding, worth] = [this.#holding, this.#worth];
    holding.fill(0);
    for (const at of postings) this.#segments[at.segment]?.segment.eachPosting(at, this.#hold);
    for (let field = 0; field < worth.length; field += 1) {
      const count = holding[field] as number;
      const rarity = Math.log(1 + (this.#answers - count + 0.5) / (count + 0.5));
      worth[field] = weight * (BOOSTS[field] as number) * rarity;
    }
    return worth;
  }
}
