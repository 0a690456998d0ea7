/** Numbers as words by their value, so that 96.676 and 96 676 are one. */
import { numbersIn } from './numbers';
import type { Token } from './tokens';

/** No word of a text begins so. */
const NUMBER_MARK = '#';

/** Shorter numbers come up everywhere. */
const SHORTEST_NUMBER = 3;

/**
 * The numbers of a text by their value, as the index and a query have them besides the words.
 *
 * @param tokens the words of the text
 * @example numberWords('1,2 miljoen meldingen', tokens) // ["#1200000"]
 */
export function numberWords(text: string, tokens: readonly Token[]): string[] {
  return numbersIn(text, tokens)
    .filter(({ start, end }) => end - start >= SHORTEST_NUMBER)
    .flatMap(({ values }) => values.map((value) => `${NUMBER_MARK}${value}`));
}

/** Whether a word is such a number. @example isNumberWord('#1200000') // true */
export function isNumberWord(word: string): boolean {
  return word.startsWith(NUMBER_MARK);
}
