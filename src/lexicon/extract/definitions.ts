/** Abbreviations that a text defines: "Rijksdienst voor Ondernemend Nederland (RVO)", "RVO (Rijksdienst voor …)". */
import { fold } from '../fold';
import { longFormBefore } from '../long-form';
import type { Words } from './words';

/** An abbreviation with what it stands for. `first` and `last` are the words of the long form in the text. */
export interface Definition {
  short: string;
  long: string;
  first: number;
  last: number;
}

/** A bracket holds an abbreviation up to this many characters: "Lbv-plus", "PPROCE". */
const MAX_SHORT = 12;

/** A bracket longer than this is no long form either. */
const MAX_BRACKET = 120;

/** Before a bracket a long form stands within this many characters. */
const MAX_LONG_FORM = 160;

/** An abbreviation: begins with a capital, and has another, or ends as small letters soon. Quotes and "hierna" may be round it. */
const SHORT =
  /^(?:hierna|verder|afgekort|kortweg|voorheen)?:?\s?[‘'"“]?(\p{Lu}[\p{L}\p{N}&.+]{1,9}(?:-\p{L}{2,6}|\+\+)?)[’'"”]?$/u;

/** Words in brackets that begin with a capital, as abbreviations do, and are so long that they must be words. */
const MAX_SMALL_LETTERS = 4;

/** What no long form has inside. */
const ENDS_SENTENCE = /[.!?;:()]/u;

const LAST_WORD = /[\p{L}\p{N}]+\s?$/u;

/** A compound that has an abbreviation of its own has so many letters at least. */
const MIN_COMPOUND = 10;

/** The word before an abbreviation that stands in front of its long form. */
const SHORT_BEFORE = /(\p{Lu}[\p{L}\p{N}]{1,7}) ?$/u;

/**
 * The definitions of a text, in order. Their long forms and brackets are taken.
 *
 * @param words of the text
 * @example definitionsIn(new Words('bij de Rijksdienst voor Ondernemend Nederland (RVO).'))[0].short // "RVO"
 */
export function definitionsIn(words: Words): Definition[] {
  const { text } = words;
  const found: Definition[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const length = text.slice(open, open + MAX_BRACKET).indexOf(')');
    if (length < 0) continue;
    const close = open + length;
    const definition =
      shortInBrackets(words, open, close) ?? longInBrackets(words, open, text.slice(open + 1, close));
    if (!definition) continue;
    found.push(definition);
    words.take(definition.first, definition.last);
    const inside = words.within(open, close);
    if (inside) words.take(inside.first, inside.last);
  }
  return found;
}

function shortInBrackets(words: Words, open: number, close: number): Definition | null {
  const { text } = words;
  if (close - open > MAX_SHORT + MAX_SHORT) return null;
  const short = SHORT.exec(text.slice(open + 1, close))?.[1];
  if (short === undefined || !isAbbreviation(short)) return null;
  const before = text.slice(Math.max(0, open - MAX_LONG_FORM), open);
  const long = longFormBefore(before, lettersOf(short)) ?? compoundBefore(before, lettersOf(short));
  if (long === null || ENDS_SENTENCE.test(long)) return null;
  const end = before.trimEnd().length + open - before.length;
  const place = words.within(end - long.length, end);
  if (!place || startsTooEarly(words, place)) return null;
  const first = withAdjective(words, place.first);
  return { short, long: words.written(first, place.last), first, last: place.last };
}

/** Words in small letters before a name have got in for their letters: "beheerd door de Brabantse Ontwikkelings… (BOM)". */
function startsTooEarly(words: Words, { first, last }: { first: number; last: number }): boolean {
  if (words.isCapital(first)) return false;
  for (let at = first + 1; at <= last; at += 1) if (words.isCapital(at)) return true;
  return false;
}

/** The word before a long form in small letters belongs to it where it has a capital: "Culturele basisinfrastructuur (BIS)". */
function withAdjective(words: Words, first: number): number {
  const isName = !words.isCapital(first) && words.isCapital(first - 1) && words.isJoined(first);
  return isName && !words.beginsSentence(first - 1) ? first - 1 : first;
}

/** A compound whose parts give the abbreviation: "Woningwaarderingsstelsel (WWS)". */
function compoundBefore(before: string, short: string): string | null {
  const word = LAST_WORD.exec(before)?.[0].trimEnd() ?? '';
  const letters = fold(short);
  const key = fold(word);
  if (key.length < MIN_COMPOUND || key[0] !== letters[0]) return null;
  let at = 0;
  for (const letter of letters) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  return word;
}

/** "Lbv-plus" stands for Lbv, "SDE++" for SDE. */
function lettersOf(short: string): string {
  return short.replace(/[-+].*$/u, '');
}

/** Capitals for the most part: "RVO", "Wgp", "CvTE"; not "Brussel". */
function isAbbreviation(short: string): boolean {
  const letters = lettersOf(short);
  return /^\p{Lu}.*\p{Lu}/u.test(letters) || letters.length <= MAX_SMALL_LETTERS;
}

function longInBrackets(words: Words, open: number, inside: string): Definition | null {
  const short = SHORT_BEFORE.exec(words.text.slice(Math.max(0, open - MAX_SHORT), open))?.[1];
  if (short === undefined || !/\p{Lu}.*\p{Lu}/u.test(short)) return null;
  const long = longFormBefore(inside, short);
  if (long === null || long.length < inside.trim().length || ENDS_SENTENCE.test(long)) return null;
  const place = words.within(open + 1, open + 1 + inside.length);
  return place ? { short, long, ...place } : null;
}
