/** The sentence in which something stands, in words of a block. */
import type { Token } from '../lexicon/tokens';
import type { Reading } from './reading';

/** What ends a sentence. A semicolon parts two that are about one thing, so it does not. */
const END = /[.!?…]['’”"»)]*\s|\n/u;

/** Words after which a point ends no sentence. */
const ABBREVIATIONS = new Set(
  'nr nrs no art mr mrs dr prof ir ing ca bijv mln mld jl st vs etc cf ex'.split(' '),
);

const SMALL_LETTER = /^\p{Ll}/u;

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
  let first = firstToken;
  while (first > 0 && !beginsSentence(text, tokens, first)) first -= 1;
  let last = lastToken;
  while (last < tokens.length - 1 && !beginsSentence(text, tokens, last + 1)) last += 1;
  return { first, last };
}

function beginsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || !token || !END.test(text.slice(before.end, token.start))) return false;
  return !ABBREVIATIONS.has(before.key) && !SMALL_LETTER.test(text.slice(token.start, token.end));
}
