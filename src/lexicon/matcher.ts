/** Finds the forms of a lexicon in text: strings in, offsets into the text as it is out. */
import { isCompoundOf, MIN_COMPOUND_NAME_LENGTH } from './compound-heads';
import { type Entry, FormTrie } from './form-trie';
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

/** The forms of a lexicon, by the key of their first word. */
export interface Matcher {
  readonly byFirst: ReadonlyMap<string, FormTrie>;
  /** Names of one word that make compounds, by their keys. */
  readonly names: ReadonlyMap<string, readonly Entry[]>;
  /** By `Token.hash` and `Token.head`, whether a form may begin with such a word; most of a page's words need no more. */
  readonly mayBegin: Uint8Array;
}

/** Places in `mayBegin` for each key, at least: one word in sixteen is looked at in vain, and the table stays small enough for the processor's nearest memory. */
const PLACES_EACH = 16;

/** What `mayBegin` says of a word: that forms begin with it, or that names begin as it does. */
const WHOLE = 1;
const HEAD = 2;

const HYPHEN = /^[\u00AD\u200B-\u200D\u2060]*[-\u2010\u2011\u2212][\u00AD\u200B-\u200D\u2060]*$/u;
const APOSTROPHE = /^[\u200B-\u200D\u2060]*['’‘ʼ´`][\u200B-\u200D\u2060]*$/u;
const APOSTROPHES = "'’‘ʼ´`";
const LETTER = /[\p{L}\p{N}]/u;

const NONE: readonly Entry[] = [];

/** What follows the apostrophe of a Dutch plural, possessive, diminutive or derivation: JIT’s, JIT’je, D66’er. */
const AFTER_APOSTROPHE = new Set(['s', 'je', 'jes', 'tje', 'tjes', 'er', 'ers', 'en']);

/** Up to this many letters, an abbreviation in a line of capitals alone may be a word: OM TE WINNEN. */
const MAX_LETTERS_LIKE_WORDS = 2;

/** An abbreviation of capitals, with a plural s. */
const CAPITALS = /^[\p{Lu}\p{N}\u00AD\u200B-\u200D\u2060]+s?$/u;

/**
 * Builds the matcher of a lexicon's terms.
 *
 * @example buildMatcher(lexicon.terms)
 */
export function buildMatcher(terms: readonly Term[]): Matcher {
  const byFirst = new Map<string, FormTrie>();
  const names = new Map<string, Entry[]>();
  for (const term of terms) {
    for (const form of term.forms) {
      const [first = '', ...others] = form.words;
      const entry = { term, form };
      const isOnly = others.every((word) => word.startsWith('('));
      for (const key of isOnly ? wordForms(first) : [first]) {
        const trie = byFirst.get(key) ?? new FormTrie();
        trie.add(entry);
        byFirst.set(key, trie);
      }
      if (isOnly && first.length >= MIN_COMPOUND_NAME_LENGTH && form.casing !== 'upper') {
        names.set(first, [...(names.get(first) ?? []), entry]);
      }
    }
  }
  return { byFirst, names, mayBegin: tableOf(byFirst.keys(), names.keys(), byFirst.size + names.size) };
}

function tableOf(wholes: Iterable<string>, names: Iterable<string>, keys: number): Uint8Array {
  const table = new Uint8Array(2 ** Math.ceil(Math.log2(PLACES_EACH * Math.max(1, keys))));
  for (const key of wholes) setBit(table, hashOf(key), WHOLE);
  for (const key of names) setBit(table, hashOf(key.slice(0, HEAD_LENGTH)), HEAD);
  return table;
}

/** The length of a table is a power of two. */
function placeOf(table: Uint8Array, hash: number): number {
  return (hash ^ (hash >>> 15)) & (table.length - 1);
}

function setBit(table: Uint8Array, hash: number, bit: number): void {
  const place = placeOf(table, hash);
  table[place] = (table[place] ?? 0) | bit;
}

function hasBit(table: Uint8Array, hash: number, bit: number): boolean {
  return ((table[placeOf(table, hash)] ?? 0) & bit) !== 0;
}

function casingFits(form: Form, written: string, inCapitals: () => boolean): boolean {
  if (form.casing === 'any') return true;
  const first = written[0] ?? '';
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return false;
  if (form.casing === 'capital') return true;
  if (written.length <= MAX_LETTERS_LIKE_WORDS && inCapitals()) return false;
  return CAPITALS.test(written);
}

/** The end of what is marked: a possessive s and the rest of a hyphenated compound belong to the word. */
function wordEnd(text: string, tokens: readonly Token[], last: number): number {
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

/** Names of which a word is a compound: Fortiusonderzoek. */
function namesIn({ names, mayBegin }: Matcher, token: Token): readonly Entry[] {
  if (!hasBit(mayBegin, token.head, HEAD)) return NONE;
  const { key } = token;
  const found: Entry[] = [];
  for (let length = MIN_COMPOUND_NAME_LENGTH; length < key.length; length += 1) {
    const name = key.slice(0, length);
    const entries = names.get(name);
    if (entries && isCompoundOf(key, name)) found.push(...entries);
  }
  return found;
}

/** Abbreviations whose letters are parted by points: E.C.E., J.I.T. */
function dottedForms({ byFirst }: Matcher, text: string, tokens: readonly Token[], at: number): Match[] {
  let last = at;
  let key = tokens[at]?.key ?? '';
  for (let next = at + 1; ; next += 1) {
    const token = tokens[next];
    if (!token || token.end - token.start !== 1 || text.slice(tokens[last]?.end, token.start) !== '.') break;
    key += token.key;
    last = next;
  }
  const [start, end] = [tokens[at]?.start ?? 0, tokens[last]?.end ?? 0];
  const written = text.slice(start, end);
  if (last === at || written !== written.toUpperCase()) return [];
  const matches: Match[] = [];
  byFirst.get(key)?.follow({ text: key, tokens: tokenize(key) }, 0, ({ term, form }) => {
    if (form.casing === 'any') return;
    const behind = text[end] === '.' ? end + 1 : end;
    matches.push({ term, form, start, end: behind, firstToken: at, lastToken: last });
  });
  return matches;
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
  const inCapitals = () => (capitals ??= text === text.toUpperCase());
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const mayBeDotted = token.end - token.start === 1 && text[token.end] === '.';
    if (mayBeDotted) matches.push(...dottedForms(matcher, text, tokens, at));
    const trie = hasBit(matcher.mayBegin, token.hash, WHOLE) ? matcher.byFirst.get(token.key) : undefined;
    const compounds = trie ? NONE : namesIn(matcher, token);
    if (!trie && compounds.length === 0) continue;

    const here = new Map<Term, Match>();
    const written = text.slice(token.start, token.end);
    const add = ({ term, form }: Entry, lastToken: number) => {
      const before = here.get(term);
      const isBetter =
        !before ||
        lastToken > before.lastToken ||
        (lastToken === before.lastToken && before.form.ambiguous && !form.ambiguous);
      if (!isBetter || !casingFits(form, written, inCapitals)) return;
      const end = wordEnd(text, tokens, lastToken);
      const start = wordStart(text, token.start, end, form);
      here.set(term, { term, form, start, end, firstToken: at, lastToken });
    };
    trie?.follow({ text, tokens }, at, add);
    for (const entry of compounds) add(entry, at);
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
