/** The sentence in which something stands, in words of a block. */
import type { Reading } from './reading';

/** What ends a sentence, when a capital or a quotation mark follows. */
const END = /[.!?…:;]['’”"»)]*\s|\n/u;

/**
 * The words of the sentence round a place.
 *
 * @returns indexes of its first and last token
 * @example sentenceRound(read('Eerst dit. Dan dat hier. Klaar.'), { firstToken: 3, lastToken: 3 }) // { first: 2, last: 4 }
 */
export function sentenceRound(
  { text, tokens }: Pick<Reading, 'text' | 'tokens'>,
  { firstToken, lastToken }: { firstToken: number; lastToken: number },
): { first: number; last: number } {
  const ends = (at: number) => END.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
  let first = firstToken;
  while (first > 0 && !ends(first)) first -= 1;
  let last = lastToken;
  while (last < tokens.length - 1 && !ends(last + 1)) last += 1;
  return { first, last };
}
