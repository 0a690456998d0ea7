/** The words of each answer and its question, for choosing between answers; and packed, as very many are kept. */
import type { Publication } from '../publication/model';
import { isStopWord, stem } from './analysis';
import { DistinctWords } from './distinct-words';
import { fold } from './fold';
import type { AnswerWords } from './model';
import { once } from './once';

/** The words of a publication's answers in few values, which browsers copy many times faster than objects of counts. */
export interface PackedWords {
  /** All different stems, parted by blanks. */
  stems: string;
  /** Of each answer its question's number and how many different stems it has, and then of each of these its place in `stems` and how often it comes. */
  counts: Uint32Array;
}

const NO_STEM = -1;

/** Numbers before the pairs of an answer, and those of a pair. */
const HEAD = 2;
const PAIR = 2;

/** Stems of a publication and, by word as it is written, their places. */
class Stems {
  readonly all: string[] = [];
  readonly #words = new DistinctWords();
  /** By the place of a word. */
  readonly #ofWords: number[] = [];
  readonly #places = new Map<string, number>();

  /** The places of a text's stems without stop words, in order. */
  read(text: string): number[] {
    const words = this.#words.read(text);
    for (let word = this.#ofWords.length; word < this.#words.all.length; word += 1)
      this.#ofWords.push(this.#placeOf(fold(this.#words.all[word] as string)));
    return words.map((word) => this.#ofWords[word] as number).filter((place) => place !== NO_STEM);
  }

  #placeOf(key: string): number {
    if (isStopWord(key)) return NO_STEM;
    const stemmed = stem(key);
    const known = this.#places.get(stemmed);
    if (known !== undefined) return known;
    const place = this.all.length;
    this.all.push(stemmed);
    this.#places.set(stemmed, place);
    return place;
  }
}

/**
 * The words of a publication's answers, packed.
 *
 * @example packWords(publication).stems // "bekend bericht …"
 */
export function packWords({ questions }: Pick<Publication, 'questions'>): PackedWords {
  const stems = new Stems();
  const counts: number[] = [];
  const often: number[] = [];
  for (const { number, question, answer } of questions) {
    const different: number[] = [];
    for (const place of [...stems.read(question), ...stems.read(answer)]) {
      const before = often[place] ?? 0;
      if (before === 0) different.push(place);
      often[place] = before + 1;
    }
    counts.push(number, different.length);
    for (const place of different) {
      counts.push(place, often[place] as number);
      often[place] = 0;
    }
  }
  return { stems: stems.all.join(' '), counts: Uint32Array.from(counts) };
}

/**
 * Takes the words of answers out of their packing, each when it is first asked for.
 *
 * @returns gives the words of an answer by its question's number, without topics; undefined where there is no such
 * @example unpackWords('2022Z20166', packed)(5)?.counts.fortius // 2
 */
export function unpackWords(
  publication: string,
  { stems, counts }: PackedWords,
): (question: number) => AnswerWords | undefined {
  const words = once(() => stems.split(' '));
  const unpacked = new Map<number, AnswerWords>();
  return (question) => {
    const known = unpacked.get(question);
    if (known) return known;
    for (let at = 0; at < counts.length; at += HEAD + PAIR * (counts[at + 1] as number)) {
      if (counts[at] !== question) continue;
      const first = at + HEAD;
      const pairs = counts.subarray(first, first + PAIR * (counts[at + 1] as number));
      const answer = { publication, question, counts: countsOf(pairs, words()), topics: [] };
      unpacked.set(question, answer);
      return answer;
    }
    return undefined;
  };
}

function countsOf(pairs: Uint32Array, words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < pairs.length; at += PAIR)
    counts[words[pairs[at] as number] as string] = pairs[at + 1] as number;
  return counts;
}
