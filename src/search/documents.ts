/** Answers as documents of fields, which both indexes take: the one that is bundled, and the stored one. */
import { CompoundTails } from '../lexicon/compound-tails';
import type { DistinctWords } from '../lexicon/distinct-words';
import { type PublicationWords, readWords, type TextWords } from '../lexicon/publication-words';
import { type IndexedPublication, NO_NAMES } from './names';

/** The fields of an answer, in the order in which both indexes have them. */
export const FIELDS = ['question', 'answer', 'terms', 'names', 'topics', 'papers'] as const;
export type Field = (typeof FIELDS)[number];

/** One answer as it is indexed: the number of its question, and the words of each field. */
export interface AnswerDocument<Word = string> extends Record<Field, readonly Word[]> {
  number: number;
}

/** The answers of a publication, with its words by their place among all different ones. */
export interface IndexedWords {
  /** As they are written; of numbers also the values, and of compounds the ends. */
  words: DistinctWords;
  answers: readonly AnswerDocument<number>[];
}

const NO_TAILS: readonly number[] = [];

/**
 * The answers of a publication as they are indexed: with the ends of compounds of which the publication has a part as a
 * word of its own, and with numbers by their value.
 *
 * @param read its texts, which are then taken up with further words
 * @example wordsOfPublication(indexed).words.all // ["Ik", "sta", …, "smokkel", …]
 */
export function wordsOfPublication(
  { publication, names }: IndexedPublication,
  { words, texts }: PublicationWords = readWords(publication),
): IndexedWords {
  const keys = words.ids.map((id) => words.vocabulary.keys[id] as string);
  const compounds = new CompoundTails(new Set(keys));
  const tails = keys.map((key) => {
    const its = compounds.of(key);
    return its.length === 0 ? NO_TAILS : its.map((tail) => words.placeOf(tail));
  });
  const withTails = (text: TextWords): number[] => {
    const all = [...text.words];
    for (const word of text.words) {
      const its = tails[word] as readonly number[];
      if (its.length > 0) all.push(...its);
    }
    all.push(...text.numbers);
    return all;
  };
  const placesOf = (named: readonly string[]) => named.map((word) => words.placeOf(word));
  const answers = texts.map(({ number, question, answer }): AnswerDocument<number> => {
    const named = names.get(number) ?? NO_NAMES;
    return {
      number,
      question: withTails(question),
      answer: withTails(answer),
      terms: placesOf(named.terms),
      names: placesOf(named.names),
      topics: placesOf(named.topics),
      papers: placesOf(named.papers),
    };
  });
  return { words, answers };
}

/**
 * The same with the words themselves.
 *
 * @example documentsOf(indexed)[1].answer // ["Ik", "sta", …, "smokkel", …]
 */
export function documentsOf(indexed: IndexedPublication): AnswerDocument[] {
  const { words, answers } = wordsOfPublication(indexed);
  const written = (places: readonly number[]) => places.map((place) => words.all[place] as string);
  return answers.map(({ number, question, answer, terms, names, topics, papers }) => ({
    number,
    question: written(question),
    answer: written(answer),
    terms: written(terms),
    names: written(names),
    topics: written(topics),
    papers: written(papers),
  }));
}
