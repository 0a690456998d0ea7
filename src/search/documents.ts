/** Answers as documents of fields, which both indexes take: the one that is bundled, and the stored one. */
import { compoundTails } from '../lexicon/compound';
import { keysOf } from '../lexicon/tokens';
import { type IndexedPublication, NO_NAMES } from './names';
import { withNumbers } from './query';

/** The fields of an answer, in the order in which both indexes have them. */
export const FIELDS = ['question', 'answer', 'terms', 'names', 'topics', 'papers'] as const;
export type Field = (typeof FIELDS)[number];

/** One answer as it is indexed: its question's number and its texts. */
export interface AnswerDocument extends Record<Field, string> {
  number: number;
}

/**
 * The answers of a publication as they are indexed: with the ends of compounds of which the publication has a part as a
 * word of its own, and with numbers by their value.
 *
 * @example documentsOf(indexedPublication(publication, lexicon))[1].answer // "Ik sta zeker … smokkel …"
 */
export function documentsOf({ publication, names }: IndexedPublication): AnswerDocument[] {
  const { questions } = publication;
  const keys = questions.map((one) => ({ question: keysOf(one.question), answer: keysOf(one.answer) }));
  const vocabulary = new Set(keys.flatMap(({ question, answer }) => [...question, ...answer]));
  const tails = new Map<string, string[]>();
  const tailsOf = (key: string): string[] => {
    const known = tails.get(key);
    if (known) return known;
    const found = compoundTails(key, vocabulary);
    tails.set(key, found);
    return found;
  };
  const prepared = (text: string, words: readonly string[]) =>
    withNumbers([text, ...words.flatMap(tailsOf)].join(' '));
  return questions.map(({ number, question, answer }, i) => ({
    number,
    question: prepared(question, keys[i]?.question ?? []),
    answer: prepared(answer, keys[i]?.answer ?? []),
    ...(names.get(number) ?? NO_NAMES),
  }));
}
