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
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
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
  return word.replace(INVISIBLE, '').normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
}

/** What a UTF-16 unit is in a word. A letter or digit begins one; a combining mark goes on with it. */
const UNKNOWN = 0;
const OTHER = 1;
const PLAIN = 2; // a-z and 0-9: its own key
const LETTER = 3;
const MARK = 4;
const UNSEEN = 5;

/**
 * The kinds of all units, filled in as they are met: the whole of matching a page is mostly this look-up, and
 * a regular expression with Unicode classes takes eight times as long.
 */
const kinds = new Uint8Array(0x1_0000);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[a-z0-9]/.test(character)) return PLAIN;
  // Letters outside the basic plane come as pairs of surrogates; news has none but in emoji and old scripts.
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return character.replace(INVISIBLE, '') === '' ? UNSEEN : OTHER;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

/**
 * The words of a text, in order: runs of letters, digits and combining marks; invisible characters inside a
 * word belong to it, at its edges they do not.
 *
 * @example tokenize("JIT's") // [{ start: 0, end: 3, key: "jit" }, { start: 4, end: 5, key: "s" }]
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = kindAt(text, at);
    if (first !== PLAIN && first !== LETTER) {
      at += 1;
      continue;
    }
    const start = at;
    let end = at + 1;
    let plain = first === PLAIN;
    for (at = end; at < length; at += 1) {
      const kind = kindAt(text, at);
      if (kind === OTHER) break;
      if (kind !== PLAIN) plain = false;
      if (kind !== UNSEEN) end = at + 1;
    }
    const word = text.slice(start, end);
    tokens.push({ start, end, key: plain ? word : fold(word) });
  }
  return tokens;
}

/** The keys of a text's words. @example keysOf('Sky ECC') // ["sky", "ecc"] */
export function keysOf(text: string): string[] {
  return tokenize(text).map((token) => token.key);
}
