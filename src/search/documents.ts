/** Answers as documents of fields, which both indexes take: the one that is bundled, and the stored one. */
import { CompoundTails } from '../lexicon/compound-tails';
import { fold } from '../lexicon/fold';
import { tokenize } from '../lexicon/tokens';
import { type AnswerNames, type IndexedPublication, NO_NAMES } from './names';
import { numbersOf } from './query';

/** The fields of an answer, in the order in which both indexes have them. */
export const FIELDS = ['question', 'answer', 'terms', 'names', 'topics', 'papers'] as const;
export type Field = (typeof FIELDS)[number];

/** One answer as it is indexed: the number of its question, and the words of each field as they are written. */
export interface AnswerDocument
  extends Record<Exclude<Field, keyof AnswerNames>, readonly string[]>,
    AnswerNames {
  number: number;
}

/** A text that has been read: its words, and its numbers by their value. */
interface ReadText {
  words: string[];
  numbers: string[];
}

/**
 * The answers of a publication as they are indexed: with the ends of compounds of which the publication has a part as a
 * word of its own, and with numbers by their value.
 *
 * @example documentsOf(indexedPublication(publication, lexicon))[1].answer // ["Ik", "sta", …, "smokkel", …]
 */
export function documentsOf({ publication, names }: IndexedPublication): AnswerDocument[] {
  const keys = new Map<string, string>();
  const read = (text: string): ReadText => {
    const tokens = tokenize(text);
    const words = tokens.map(({ start, end }) => text.slice(start, end));
    for (const word of words) if (!keys.has(word)) keys.set(word, fold(word));
    return { words, numbers: numbersOf(text, tokens) };
  };
  const texts = publication.questions.map(({ number, question, answer }) => ({
    number,
    question: read(question),
    answer: read(answer),
  }));

  const compounds = new CompoundTails(new Set(keys.values()));
  const tails = new Map([...keys].map(([word, key]) => [word, compounds.of(key)]));
  const withTails = ({ words, numbers }: ReadText): string[] => {
    const all = [...words];
    for (const word of words) {
      const found = tails.get(word);
      if (found !== undefined && found.length > 0) all.push(...found);
    }
    all.push(...numbers);
    return all;
  };
  return texts.map(({ number, question, answer }) => ({
    number,
    question: withTails(question),
    answer: withTails(answer),
    ...(names.get(number) ?? NO_NAMES),
  }));
}
