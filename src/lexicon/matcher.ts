/** Finds the forms of a lexicon in text: strings in, offsets into the text as it is out. */
import { isCompoundOf, MIN_COMPOUND_NAME_LENGTH } from './compound-heads';
import { type FormWord, parseWord } from './form-syntax';
import { wordForms } from './forms';
import type { Form, Term } from './model';
import { HEAD_LENGTH, hashOf, type Token, tokenize } from './tokens';

/**
 * A form found. `end` covers a possessive or the rest of a hyphenated compound: "JIT’s", "JIT-overeenkomst";
 * `start` covers the apostrophe that is part of a name: "’Ndrangheta".
 */
export interface Match {
  term: Term;
  form: Form;
  start: number;
  end: number;
  /** Indexes of the first and the last word of the form in the tokens. */
  firstToken: number;
  lastToken: number;
}

/** A form with the words after the first, made ready when a page first has the first: of most, none ever does. */
class Entry {
  #rest: readonly FormWord[] | null = null;

  constructor(
    readonly term: Term,
    readonly form: Form,
  ) {}

  get rest(): readonly FormWord[] {
    this.#rest ??= this.form.words.slice(1).map(readyWord);
    return this.#rest;
  }
}

/** A name of one word that makes compounds. */
interface Name {
  key: string;
  entry: Entry;
}

/** The forms of a lexicon, by the key of their first word. */
export interface Matcher {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** Names that make compounds, by `Token.head`. */
  readonly names: ReadonlyMap<number, readonly Name[]>;
  /** By `Token.hash` and `Token.head`, whether a form may begin with such a word; most of a page's words need no more. */
  readonly mayBegin: Uint8Array;
}

/** Places in `mayBegin`, a power of two: with 5,000 terms one in ten is taken. */
const PLACES = 1 << 17;

const NONE: readonly Entry[] = [];

/** What stands between two words of one form: blanks (as many as the page's source has), a hyphen or quotes, a point inside a name ("FIU.net"). */
const BETWEEN_WORDS =
  /^(?:[\s\u00AD\u200B-\u200D\u2060]*(?:[-\u2010-\u2015\u2212'’‘"“”„«»]{1,2}[\s\u00AD\u200B-\u200D\u2060]*)?|[.&/])$/u;
/** What may not stand in the gap of a pattern: it then joins two sentences. */
const ENDS_SENTENCE = /[.!?;:…\n]/u;
const HYPHEN = /^[\u00AD\u200B-\u200D\u2060]*[-\u2010\u2011\u2212][\u00AD\u200B-\u200D\u2060]*$/u;
const APOSTROPHE = /^[\u200B-\u200D\u2060]*['’‘ʼ´`][\u200B-\u200D\u2060]*$/u;
const APOSTROPHES = "'’‘ʼ´`";
const LETTER = /[\p{L}\p{N}]/u;

/** What follows the apostrophe of a Dutch plural, possessive, diminutive or derivation: JIT’s, JIT’je, D66’er. */
const AFTER_APOSTROPHE = new Set(['s', 'je', 'jes', 'tje', 'tjes', 'er', 'ers', 'en']);

/** Up to this many letters, an abbreviation in a line of capitals alone may be a word: OM TE WINNEN. */
const MAX_LETTERS_LIKE_WORDS = 2;

/**
 * Builds the matcher of a lexicon's terms.
 *
 * @example buildMatcher(lexicon.terms)
 */
export function buildMatcher(terms: readonly Term[]): Matcher {
  const byFirst = new Map<string, Entry[]>();
  const names = new Map<number, Name[]>();
  const mayBegin = new Uint8Array(PLACES);
  const add = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item) => {
    const items = map.get(key);
    if (items) items.push(item);
    else map.set(key, [item]);
  };
  for (const term of terms) {
    for (const form of term.forms) {
      const [first = '', ...others] = form.words;
      const entry = new Entry(term, form);
      const isOnly = others.every((word) => word.startsWith('('));
      for (const key of isOnly ? wordForms(first) : [first]) {
        add(byFirst, key, entry);
        mayBegin[placeOf(hashOf(key))] = WHOLE;
      }
      if (isOnly && first.length >= MIN_COMPOUND_NAME_LENGTH && form.casing !== 'upper') {
        add(names, hashOf(first.slice(0, HEAD_LENGTH)), { key: first, entry });
      }
    }
  }
  for (const head of names.keys()) mayBegin[placeOf(head)] = (mayBegin[placeOf(head)] ?? 0) | HEAD;
  return { byFirst, names, mayBegin };
}

/** What `mayBegin` says of a word: that forms begin with it, or that names begin as it does. */
const WHOLE = 1;
const HEAD = 2;

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/** The last word of a form stands for its plural too, and so does the last before words that may be left out. */
function readyWord(word: string, at: number, words: readonly string[]): FormWord {
  const parsed = parseWord(word);
  const isLast = words.slice(at + 1).every((other) => other.startsWith('('));
  return isLast && !('gap' in parsed) ? { ...parsed, keys: parsed.keys.flatMap(wordForms) } : parsed;
}

function casingFits(form: Form, written: string, inCapitals: boolean): boolean {
  if (form.casing === 'any') return true;
  const first = written[0] ?? '';
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return false;
  if (form.casing === 'capital') return true;
  if (inCapitals && written.length <= MAX_LETTERS_LIKE_WORDS) return false;
  return /^[\p{Lu}\p{N}\u00AD\u200B-\u200D\u2060]+s?$/u.test(written);
}

/** A text being searched. */
interface Reading {
  text: string;
  tokens: readonly Token[];
  /** Whether it is written in capitals alone, worked out when it matters. */
  inCapitals(): boolean;
}

/**
 * The index of the last word of a form whose words so far end at a token; -1 where the rest does not stand there. A
 * word that may be left out is tried first: the longest form wins.
 */
function lastWord(reading: Reading, last: number, rest: readonly FormWord[], at = 0, gap = 0): number {
  const word = rest[at];
  if (!word) return last;
  if ('gap' in word) return lastWord(reading, last, rest, at + 1, word.gap);
  for (let next = last + 1; next <= last + 1 + gap; next += 1) {
    const token = reading.tokens[next];
    if (!token || !isJoined(reading, next, gap)) break;
    if (!word.keys.includes(token.key) && !word.beginnings.some((start) => token.key.startsWith(start)))
      continue;
    const end = lastWord(reading, next, rest, at + 1);
    if (end >= 0) return end;
  }
  return word.isOptional ? lastWord(reading, last, rest, at + 1, gap) : -1;
}

/** Whether what stands before a word lets a form go on: nearly nothing, or in a gap no end of a sentence. */
function isJoined({ text, tokens }: Reading, at: number, gap: number): boolean {
  const between = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  return gap === 0 ? BETWEEN_WORDS.test(between) : !ENDS_SENTENCE.test(between);
}

/** The end of what is marked: a possessive s and the rest of a hyphenated compound belong to the word. */
function wordEnd({ text, tokens }: Reading, last: number): number {
  for (let at = last; ; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) return 0;
    if (!next) return token.end;
    const between = text.slice(token.end, next.start);
    if (APOSTROPHE.test(between) && AFTER_APOSTROPHE.has(next.key)) return next.end;
    if (!HYPHEN.test(between)) return token.end;
  }
}

/** The start of what is marked. An apostrophe that is closed behind the word is a quotation mark. */
function wordStart(text: string, start: number, end: number, form: Form): number {
  if (!form.apostrophe || !APOSTROPHES.includes(text[start - 1] || ' ')) return start;
  const isClosed = APOSTROPHES.includes(text[end] || ' ');
  return isClosed || LETTER.test(text[start - 2] ?? '') ? start : start - 1;
}

/** The entries that may begin at a token: forms that begin with its word, and names of which it is a compound. */
function entriesAt({ byFirst, names, mayBegin }: Matcher, token: Token): readonly Entry[] {
  if ((mayBegin[placeOf(token.hash)] ?? 0) & WHOLE) {
    const entries = byFirst.get(token.key);
    if (entries) return entries;
  }
  if (!((mayBegin[placeOf(token.head)] ?? 0) & HEAD)) return NONE;
  const { key } = token;
  const candidates = names.get(token.head) ?? [];
  return candidates.filter((name) => isCompoundOf(key, name.key)).map(({ entry }) => entry);
}

/** Abbreviations whose letters are parted by points: E.C.E., J.I.T. */
function dottedForms({ byFirst }: Matcher, { text, tokens }: Reading, at: number): Match[] {
  let last = at;
  let key = tokens[at]?.key ?? '';
  for (let next = at + 1; ; next += 1) {
    const token = tokens[next];
    if (!token || token.end - token.start !== 1 || text.slice(tokens[last]?.end, token.start) !== '.') break;
    key += token.key;
    last = next;
  }
  const [start, end] = [tokens[at]?.start ?? 0, tokens[last]?.end ?? 0];
  if (last === at || text.slice(start, end) !== text.slice(start, end).toUpperCase()) return [];
  return (byFirst.get(key) ?? [])
    .filter(({ form }) => form.words.length === 1 && form.casing !== 'any')
    .map(({ term, form }) => ({
      term,
      form,
      start,
      end: text[end] === '.' ? end + 1 : end,
      firstToken: at,
      lastToken: last,
    }));
}

/**
 * All forms in a text, those inside others and beside others included, in order of their starts and at one start
 * longest first. What stands in the way of what is decided by `longestMatches`, once it is known which of them hold.
 *
 * @param matcher from `buildMatcher`
 * @param text a block as it stands in the page
 * @param tokens its words, where the caller has them already
 * @example findForms(matcher, 'Het project Fortius') // "project Fortius", and "Fortius" inside it
 */
export function findForms(
  matcher: Matcher,
  text: string,
  tokens: readonly Token[] = tokenize(text),
): Match[] {
  const matches: Match[] = [];
  let capitals: boolean | null = null;
  const reading: Reading = {
    text,
    tokens,
    inCapitals: () => (capitals ??= text === text.toUpperCase()),
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.end - token.start === 1) matches.push(...dottedForms(matcher, reading, at));
    const entries = entriesAt(matcher, token);
    if (entries.length === 0) continue;
    const here = new Map<Term, Match>();
    for (const entry of entries) {
      const { term, form } = entry;
      if (
        !casingFits(form, text.slice(token.start, token.end), form.casing === 'upper' && reading.inCapitals())
      )
        continue;
      const lastToken = lastWord(reading, at, entry.rest);
      if (lastToken < 0) continue;
      const before = here.get(term);
      const isBetter =
        !before ||
        lastToken > before.lastToken ||
        (lastToken === before.lastToken && before.form.ambiguous && !form.ambiguous);
      if (!isBetter) continue;
      const end = wordEnd(reading, lastToken);
      const start = wordStart(text, token.start, end, form);
      here.set(term, { term, form, start, end, firstToken: at, lastToken });
    }
    matches.push(...[...here.values()].sort((a, b) => a.start - b.start || b.end - a.end));
  }
  return matches;
}

/**
 * Of stretches that overlap the one that begins first, and of those that begin together the longest.
 *
 * @param stretches in order of their starts, at one start longest first
 * @example longestMatches(findForms(matcher, 'Het project Fortius')) // "project Fortius" alone
 */
export function longestMatches<Stretch extends { start: number; end: number }>(
  stretches: readonly Stretch[],
): Stretch[] {
  let last = 0;
  return stretches.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
