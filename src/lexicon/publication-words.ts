/** A publication's texts as words, read once for all that is made of them. */
import type { Publication } from '../publication/model';
import { DistinctWords } from './distinct-words';
import { numberWords } from './number-words';
import { tokensOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A text: its words by their places, in order, and likewise its numbers by their value. */
export interface TextWords {
  words: readonly number[];
  numbers: readonly number[];
}

/** Questions and answers, in order, in words that all of them share. */
export interface PublicationWords {
  words: DistinctWords;
  texts: readonly { number: number; question: TextWords; answer: TextWords }[];
}

/**
 * Reads the texts of a publication.
 *
 * @param vocabulary may be that of many publications
 * @example readWords(publication).texts[4].answer.words // [18, 0, 3, …]
 */
export function readWords(
  { questions }: Pick<Publication, 'questions'>,
  vocabulary?: Vocabulary,
): PublicationWords {
  const words = new DistinctWords(vocabulary);
  const texts = questions.map(({ number, question, answer }) => ({
    number,
    question: readText(words, question),
    answer: readText(words, answer),
  }));
  return { words, texts };
}

function readText(words: DistinctWords, text: string): TextWords {
  let numbers: string[] = [];
  const places = words.read(text, (scan) => {
    if (scan.digits > 0) numbers = numberWords(text, tokensOf(text, scan));
  });
  return { words: places, numbers: numbers.map((number) => words.placeOf(number)) };
}
