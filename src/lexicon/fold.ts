/** Words as keys: one word written in several ways (capitals, accents, soft hyphens, composed or decomposed) has one. */

/** Characters that take no room and may stand inside a word: soft hyphen, zero-width space and joiners, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const COMBINING_MARKS = /\p{M}/gu;
const ASCII_ONLY = /^[a-zA-Z0-9]*$/;

/** A French page has a few hundred words with accents, again and again; folding one takes longer than finding it here. */
const folded = new Map<string, string>();
const MAX_FOLDED = 5_000;

/**
 * The key of a word: lower case, without accents and invisible characters.
 *
 * @example fold('Yeşilgöz') // "yesilgoz"
 * @example fold('Encro\u00ADChat') // "encrochat"
 */
export function fold(word: string): string {
  if (ASCII_ONLY.test(word)) return word.toLowerCase();
  const known = folded.get(word);
  if (known !== undefined) return known;
  const key = word.replace(INVISIBLE, '').normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
  if (folded.size < MAX_FOLDED) folded.set(word, key);
  return key;
}
