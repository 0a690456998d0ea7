/**
 * Text as words for matching: where each word stands in the text as it is, and its key, under which one word
 * written in several ways (capitals, accents, soft hyphens, composed or decomposed) is the same.
 */

/** A word of a text: UTF-16 offsets, half-open, and its key. */
export interface Token {
  start: number;
  end: number;
  key: string;
}

/** Characters that take no room and may stand inside a word: soft hyphen, zero-width space and joiners, byte order mark. */
const INVISIBLE = '\u00AD\u200B-\u200D\u2060\uFEFF';

const WORD = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]|[${INVISIBLE}]+(?=[\\p{L}\\p{N}\\p{M}]))*`,
  'gu',
);
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'g');
const COMBINING_MARKS = /\p{M}/gu;
const ASCII_ONLY = /^[a-zA-Z0-9]*$/;

/**
 * The key of a word: lower case, without accents and invisible characters.
 *
 * @example fold('Yeşilgöz') // "yesilgoz"
 * @example fold('Encro\u00ADChat') // "encrochat"
 */
export function fold(word: string): string {
  if (ASCII_ONLY.test(word)) return word.toLowerCase();
  return word.replace(INVISIBLES, '').normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
}

/**
 * The words of a text, in order.
 *
 * @example tokenize("JIT's") // [{ start: 0, end: 3, key: "jit" }, { start: 4, end: 5, key: "s" }]
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, key: fold(match[0]) });
  }
  return tokens;
}

/** The keys of a text's words. @example keysOf('Sky ECC') // ["sky", "ecc"] */
export function keysOf(text: string): string[] {
  return tokenize(text).map((token) => token.key);
}
