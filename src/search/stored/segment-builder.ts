/** Makes a segment of publications. */
import type { PublicationWords } from '../../lexicon/publication-words';
import type { Vocabulary } from '../../lexicon/vocabulary';
import { NumberList } from '../../packed-numbers';
import { FIELDS, type Field, wordsOfPublication } from '../documents';
import type { IndexedPublication } from '../names';
import { processed } from '../query';
import { AnswerTable } from './answer-table';
import type { Segment } from './segment';
import { TermWriter } from './term-writer';
import { placeOf } from './terms';

/** Before any place. */
const NOWHERE = -1;

/** Gathers postings as they come and puts them in order at the end. */
export class SegmentBuilder {
  readonly #table = new AnswerTable();

  readonly #ids = new Map<string, number>();
  /** The terms that each word stands for, by its id in the vocabulary. */
  readonly #termsOf: (readonly number[])[] = [];

  /** Postings: a term, its place, and how often it stands there. */
  readonly #terms = new NumberList();
  readonly #places = new NumberList();
  readonly #frequencies = new NumberList();

  /** How often each term stands in the text that is read, for those that stand in it. */
  readonly #counts: number[] = [];

  /** @param vocabulary that of all publications which are added */
  constructor(private readonly vocabulary: Vocabulary) {}

  /** How many there are of each so far. */
  get publications(): number {
    return this.#table.publications.length;
  }

  get answers(): number {
    return this.#table.answers;
  }

  /** Adds a publication. @param read its texts, in words of the vocabulary */
  add(indexed: IndexedPublication, read: PublicationWords): void {
    this.#table.begin(indexed.publication.id, indexed.beginnings);
    const { words, answers } = wordsOfPublication(indexed, read);
    const terms = words.ids.map((id, at) => this.#termsOfWord(id, words.all[at] as string));
    const lastSeen = new Int32Array(terms.length).fill(NOWHERE);
    for (const document of answers) {
      const answer = this.answers;
      this.#table.addAnswer(document.number);
      for (let field = 0; field < FIELDS.length; field += 1)
        this.#addField(document[FIELDS[field] as Field], placeOf(answer, field), terms, lastSeen);
    }
  }

  /** The segment, for good: nothing can be added any more. */
  finish(key: string): Segment {
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
    return this.#table.toSegment(key, writer.finish());
  }

  #addField(
    words: readonly number[],
    place: number,
    termsOf: readonly (readonly number[])[],
    lastSeen: Int32Array,
  ): void {
    const counts = this.#counts;
    const found: number[] = [];
    let different = 0;
    for (const word of words) {
      if (lastSeen[word] !== place) {
        lastSeen[word] = place;
        different += 1;
      }
      for (const term of termsOf[word] as readonly number[]) {
        const count = counts[term] ?? 0;
        if (count === 0) found.push(term);
        counts[term] = count + 1;
      }
    }
    // As MiniSearch counts them: words as they are written, stop words too.
    this.#table.addLength(different);
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

  #termsOfWord(id: number, word: string): readonly number[] {
    const known = this.#termsOf[id];
    if (known) return known;
    const { keys, stemOf, stems } = this.vocabulary;
    const stem = stems[stemOf[id] as number] ?? null;
    const terms = (processed(word, keys[id] as string, stem) ?? []).map((term) => this.#idOf(term));
    this.#termsOf[id] = terms;
    return terms;
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const made = this.#ids.size;
    this.#ids.set(term, made);
    return made;
  }
}
