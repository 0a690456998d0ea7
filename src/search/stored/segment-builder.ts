/** Makes a segment of publications, new ones and such as stand in other segments. */
import { documentsOf, FIELDS } from '../documents';
import type { IndexedPublication } from '../names';
import { processWord, wordsOf } from '../query';
import { NumberList } from './numbers';
import type { SegmentEntry, SegmentRecord } from './records';
import type { Segment } from './segment';
import { placeOf, TermWriter } from './terms';

/** The terms of a word that is none (a stop word). */
const NO_TERMS: readonly number[] = [];

/** Gathers postings as they come and puts them in order at the end. */
export class SegmentBuilder {
  readonly publications: string[] = [];
  readonly #beginnings: string[][] = [];
  readonly #starts = new NumberList();
  readonly #numbers = new NumberList();
  readonly #lengths = new NumberList();

  readonly #ids = new Map<string, number>();
  /** The terms of each word as it is written; most come up again. */
  readonly #termsOf = new Map<string, readonly number[]>();

  /** Postings: a term, its place, and how often it stands there. */
  readonly #terms = new NumberList();
  readonly #places = new NumberList();
  readonly #frequencies = new NumberList();

  /** How often each term stands in the text that is read, for those that stand in it. */
  readonly #counts: number[] = [];

  get answers(): number {
    return this.#numbers.length;
  }

  /** Adds a publication. */
  add(indexed: IndexedPublication): void {
    this.#begin(indexed.publication.id, [...indexed.beginnings]);
    for (const document of documentsOf(indexed)) {
      const answer = this.answers;
      this.#numbers.push(document.number);
      for (const [field, name] of FIELDS.entries()) this.#addText(document[name], placeOf(answer, field));
    }
  }

  /**
   * Adds publications of a segment.
   *
   * @param isKept tells by its id which
   * @throws IndexRecordError where the segment is damaged
   */
  addSegment(segment: Segment, isKept: (id: string) => boolean): void {
    const { starts, numbers, lengths, beginnings } = segment.record;
    /** The new number of each answer; none for those that are left out. */
    const answers = new Int32Array(segment.answers).fill(-1);
    for (const [i, id] of segment.publications.entries()) {
      if (!isKept(id)) continue;
      this.#begin(id, beginnings[i] ?? []);
      const end = starts[i + 1] ?? segment.answers;
      for (let answer = starts[i] ?? end; answer < end; answer += 1) {
        answers[answer] = this.answers;
        this.#numbers.push(numbers[answer] as number);
        for (let field = 0; field < FIELDS.length; field += 1)
          this.#lengths.push(lengths[placeOf(answer, field)] as number);
      }
    }
    segment.eachFrom('', (term, at) => {
      let id = -1;
      segment.eachPosting(at, (before, field, frequency) => {
        const answer = answers[before] as number;
        if (answer < 0) return;
        if (id < 0) id = this.#idOf(term);
        this.#addPosting(id, placeOf(answer, field), frequency);
      });
    });
  }

  /** The segment, for good: nothing can be added any more. */
  finish(key: string): { entry: SegmentEntry; record: SegmentRecord } {
    const names = [...this.#ids.keys()].sort();
    const ranks = new Uint32Array(names.length);
    for (const [rank, name] of names.entries()) ranks[this.#idOf(name)] = rank;

    const terms = this.#terms.values;
    const ends = new Uint32Array(names.length + 1);
    for (const term of terms) {
      const after = (ranks[term] as number) + 1;
      ends[after] = (ends[after] as number) + 1;
    }
    for (let rank = 0; rank < names.length; rank += 1)
      ends[rank + 1] = (ends[rank + 1] as number) + (ends[rank] as number);

    // Postings come in the order of answers and fields, and so they stay within each term.
    const next = ends.slice();
    const places = new Uint32Array(terms.length);
    const frequencies = new Uint32Array(terms.length);
    const [given, often] = [this.#places.values, this.#frequencies.values];
    for (let posting = 0; posting < terms.length; posting += 1) {
      const rank = ranks[terms[posting] as number] as number;
      const to = next[rank] as number;
      next[rank] = to + 1;
      places[to] = given[posting] as number;
      frequencies[to] = often[posting] as number;
    }

    const writer = new TermWriter();
    for (const [rank, name] of names.entries())
      writer.add(name, places, frequencies, ends[rank] as number, ends[rank + 1] as number);
    return {
      entry: { key, answers: this.answers, publications: this.publications },
      record: {
        starts: this.#starts.values.slice(),
        numbers: this.#numbers.values.slice(),
        lengths: this.#lengths.values.slice(),
        beginnings: this.#beginnings,
        ...writer.finish(),
      },
    };
  }

  #begin(id: string, beginnings: string[]): void {
    this.publications.push(id);
    this.#beginnings.push(beginnings);
    this.#starts.push(this.answers);
  }

  #addText(text: string, place: number): void {
    const words = wordsOf(text);
    // As MiniSearch counts them: words as they are written, stop words too.
    this.#lengths.push(new Set(words).size);
    const counts = this.#counts;
    const found: number[] = [];
    for (const word of words) {
      for (const term of this.#termIdsOf(word)) {
        const count = counts[term] ?? 0;
        if (count === 0) found.push(term);
        counts[term] = count + 1;
      }
    }
    for (const term of found) {
      this.#addPosting(term, place, counts[term] ?? 0);
      counts[term] = 0;
    }
  }

  #addPosting(term: number, place: number, frequency: number): void {
    this.#terms.push(term);
    this.#places.push(place);
    this.#frequencies.push(frequency);
  }

  #termIdsOf(word: string): readonly number[] {
    const known = this.#termsOf.get(word);
    if (known) return known;
    const made = processWord(word)?.map((term) => this.#idOf(term)) ?? NO_TERMS;
    this.#termsOf.set(word, made);
    return made;
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const made = this.#ids.size;
    this.#ids.set(term, made);
    return made;
  }
}
