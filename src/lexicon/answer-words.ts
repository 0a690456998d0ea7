/** The words of each answer and its question, for choosing between answers; and packed, as very many are kept. */
import { ByteReader, ByteWriter } from '../packed-numbers';
import type { AnswerWords } from './model';
import { once } from './once';
import type { PublicationWords } from './publication-words';
import { NO_STEM } from './vocabulary';

/** The words of a publication's answers in few values, which browsers copy many times faster than objects of counts. */
export interface PackedWords {
  /** All different stems, parted by blanks. */
  stems: string;
  /**
   * Numbers, see packed-numbers.ts. Of each answer its question's number and how many different stems it has, and then of
   * each of these twice its place in `stems`; where that is odd, it comes more than once, and how often follows.
   */
  counts: Uint8Array<ArrayBuffer>;
}

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
  const counts = new ByteWriter();
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
    counts.number(number);
    counts.number(different.length);
    for (const place of different) {
      const times = often[place] as number;
      // Nearly all come once.
      counts.number(2 * place + (times > 1 ? 1 : 0));
      if (times > 1) counts.number(times);
      often[place] = 0;
    }
  }
  return { stems: stems.join(' '), counts: counts.toBytes() };
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
    const pairs = pairsOf(counts, question);
    if (!pairs) return undefined;
    const answer = { publication, question, counts: {} as Record<string, number>, topics: [] };
    for (const [place, times] of pairs) answer.counts[words()[place] as string] = times;
    unpacked.set(question, answer);
    return answer;
  };
}

/** Of an answer each stem's place with how often it comes; null where there is no such answer. */
function pairsOf(counts: Uint8Array, question: number): [place: number, times: number][] | null {
  const reader = new ByteReader(counts);
  while (reader.at < counts.length) {
    const isIt = reader.number() === question;
    const pairs: [number, number][] = [];
    for (let left = reader.number(); left > 0; left -= 1) {
      const number = reader.number();
      const times = number & 1 ? reader.number() : 1;
      if (isIt) pairs.push([number >>> 1, times]);
    }
    if (isIt) return pairs;
  }
  return null;
}
