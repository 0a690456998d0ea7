/** The words of each answer and its question, for choosing between answers; and packed, as very many are kept. */
import type { AnswerWords } from './model';
import { once } from './once';
import type { PublicationWords } from './publication-words';
import { NO_STEM } from './vocabulary';

/** The words of a publication's answers in few values, which browsers copy many times faster than objects of counts. */
export interface PackedWords {
  /** All different stems, parted by blanks. */
  stems: string;
  /** Of each answer its question's number and how many different stems it has, and then of each of these its place in `stems` and how often it comes. */
  counts: Uint32Array;
}

/** Numbers before the pairs of an answer, and those of a pair. */
const HEAD = 2;
const PAIR = 2;

/**
 * The words of a publication's answers, packed.
 *
 * @example packWords(readWords(publication)).stems // "bekend bericht …"
 */
export function packWords({ words, texts }: PublicationWords): PackedWords {
  const { vocabulary, ids } = words;
  const stems: string[] = [];
  /** Places in `stems`, by the stem's number in the vocabulary. */
  const places = new Map<number, number>();
  const counts: number[] = [];
  const often: number[] = [];
  for (const { number, question, answer } of texts) {
    const different: number[] = [];
    for (const text of [question, answer]) {
      for (const word of text.words) {
        const stem = vocabulary.stemOf[ids[word] as number] as number;
        if (stem === NO_STEM) continue;
        let place = places.get(stem);
        if (place === undefined) {
          place = stems.push(vocabulary.stems[stem] as string) - 1;
          places.set(stem, place);
        }
        const before = often[place] ?? 0;
        if (before === 0) different.push(place);
        often[place] = before + 1;
      }
    }
    counts.push(number, different.length);
    for (const place of different) {
      counts.push(place, often[place] as number);
      often[place] = 0;
    }
  }
  return { stems: stems.join(' '), counts: Uint32Array.from(counts) };
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
