/**
 * Text as words for matching: where each word stands in the text as it is, and its key, under which one word
 * written in several ways (capitals, accents, soft hyphens, composed or decomposed) is the same.
 */

/**
 * A word of a text: UTF-16 offsets, half-open, and its key. The key is made when it is asked for: of most words of a page
 * the two numbers are enough to tell that no form begins with them, and a page has tens of thousands.
 */
export class Token {
  #text: string;
  #key: string | null;

  constructor(
    text: string,
    readonly start: number,
    readonly end: number,
    key: string | null,
    /** `hashOf` the key. */
    readonly hash: number,
    /** `hashOf` its first `HEAD_LENGTH` letters. */
    readonly head: number,
  ) {
    this.#text = text;
    this.#key = key;
  }

  get key(): string {
    this.#key ??= this.#text.slice(this.start, this.end).toLowerCase();
    return this.#key;
  }
}

/** How many letters a word's head has: enough to tell most words from most names. */
export const HEAD_LENGTH = 4;

/** A usual multiplier for hashes of text. */
const HASH_MULTIPLIER = 31;

/**
 * A number for a key, the same for the same key and mostly another for another.
 *
 * @example hashOf('jit') === hashOf('jit') // true
 */
export function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * HASH_MULTIPLIER + key.charCodeAt(at)) | 0;
  return hash;
}

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

/** What a UTF-16 unit is in a word. A letter or digit begins one; a combining mark goes on with it. */
const UNKNOWN = 0;
const OTHER = 1;
const PLAIN = 2; // a-z and 0-9: its own key
const CAPITAL = 6; // A-Z: its key is lower case
const LETTER = 3;
const MARK = 4;
const UNSEEN = 5;

/** From a capital A-Z to its small letter, in UTF-16 units. */
const TO_LOWER = 32;

/**
 * The kinds of all units, filled in as they are met: the whole of matching a page is mostly this look-up, and
 * a regular expression with Unicode classes takes eight times as long.
 */
const kinds = new Uint8Array(0x1_0000);

const MODIFIER_APOSTROPHES = /[\u02B9-\u02BD\u02C8]/;

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[a-z0-9]/.test(character)) return PLAIN;
  if (/[A-Z]/.test(character)) return CAPITAL;
  // A letter to Unicode, an apostrophe to who types it: ʼNdrangheta.
  if (MODIFIER_APOSTROPHES.test(character)) return OTHER;
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
 * @example tokenize("JIT's") // two tokens: { start: 0, end: 3, key: "jit" }, { start: 4, end: 5, key: "s" }
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = kindAt(text, at);
    if (first !== PLAIN && first !== CAPITAL && first !== LETTER) {
      at += 1;
      continue;
    }
    const start = at;
    let end = at + 1;
    let plain = first !== LETTER;
    let hash = text.charCodeAt(at) + (first === CAPITAL ? TO_LOWER : 0);
    let head = hash;
    for (at = end; at < length; at += 1) {
      const kind = kindAt(text, at);
      if (kind === OTHER) break;
      if (kind !== PLAIN && kind !== CAPITAL) plain = false;
      if (kind !== UNSEEN) end = at + 1;
      const unit = text.charCodeAt(at) + (kind === CAPITAL ? TO_LOWER : 0);
      hash = (hash * HASH_MULTIPLIER + unit) | 0;
      if (at < start + HEAD_LENGTH) head = hash;
    }
    tokens.push(plain ? new Token(text, start, end, null, hash, head) : foldedToken(text, start, end));
  }
  return tokens;
}

/** A word whose key has other letters: with accents or invisible characters. */
function foldedToken(text: string, start: number, end: number): Token {
  const key = fold(text.slice(start, end));
  return new Token(text, start, end, key, hashOf(key), hashOf(key.slice(0, HEAD_LENGTH)));
}

/** The keys of a text's words. @example keysOf('Sky ECC') // ["sky", "ecc"] */
export function keysOf(text: string): string[] {
  return tokenize(text).map((token) => token.key);
}
