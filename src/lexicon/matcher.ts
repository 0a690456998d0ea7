/** Finds the forms of a lexicon in text: strings in, offsets into the text as it is out. */
import { mayHaveCasing } from './anchors';
import { isCompoundOf, MIN_COMPOUND_NAME_LENGTH, MIN_HEAD_LENGTH } from './compound-heads';
import { fold } from './fold';
import { anchorsOf, indexForms } from './form-index';
import { type Entry, FormTrie } from './form-trie';
import { KeyTable } from './key-table';
import type { Casing, Form, FormIndex, FormsByKey, Term } from './model';
import { type Token, tokenize } from './tokens';
import { HEAD_LENGTH, type WordScan } from './word-scan';

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

/** The forms of a lexicon, found by their words. */
export interface Matcher {
  /** The forms that begin with a word, by its key. */
  beginningWith(key: string): FormTrie | undefined;
  /** Names of one word that make compounds, by their keys. */
  named(key: string): readonly Entry[];
  /** A text without any of these has no form but compounds and abbreviations with points; with how it must be written. */
  readonly anchors: ReadonlyMap<string, Casing>;
  /** The keys of all three as tables, that of names by their heads: they tell of most of a page's words that nothing comes of them. */
  readonly tables: { firsts: KeyTable; heads: KeyTable; anchors: KeyTable };
}

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
 * Builds the matcher of a lexicon's terms. With an index that was made before there is little to do: what belongs to a
 * word is put together when a page first has it.
 *
 * @param index of these very terms
 * @example buildMatcher(lexicon.terms, lexicon.formIndex)
 */
export function buildMatcher(terms: readonly Term[], index: FormIndex = indexForms(terms)): Matcher {
  const entries = terms.flatMap((term) => term.forms.map((form): Entry => ({ term, form })));
  const firsts = lookUp(index.firsts, (numbers) => {
    const trie = new FormTrie();
    for (const number of numbers) trie.add(entries[number] as Entry);
    return trie;
  });
  const names = lookUp(index.names, (numbers) => numbers.map((number) => entries[number] as Entry));
  const anchors = anchorsOf(index);
  const tables = {
    firsts: new KeyTable(index.firsts.keys),
    heads: new KeyTable(index.names.keys.map((name) => name.slice(0, HEAD_LENGTH))),
    anchors: new KeyTable([...anchors.keys()]),
  };
  return { beginningWith: firsts, named: (key) => names(key) ?? NONE, anchors, tables };
}

/** What is made of the forms under a key, when it is first asked for. */
function lookUp<Value>(
  { keys, forms }: FormsByKey,
  make: (numbers: readonly number[]) => Value,
): (key: string) => Value | undefined {
  const places = new Map(keys.map((key, place) => [key, place]));
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const numbers = forms[places.get(key) ?? -1];
    if (numbers === undefined) return undefined;
    const value = make(numbers);
    made.set(key, value);
    return value;
  };
}

/**
 * Whether a text may have forms; false where the words that forms ask for are missing, as in most blocks of a page.
 *
 * @param words after `words.read(text)`
 * @example words.read('Het weer'); mayHaveForms(matcher, 'Het weer', words) // false
 */
export function mayHaveForms(matcher: Matcher, text: string, words: WordScan): boolean {
  const { count, starts, ends, hashes, heads } = words;
  const { anchors, tables } = matcher;
  for (let i = 0; i < count; i += 1) {
    const isAnchor = tables.anchors.mayHave(hashes[i] as number);
    const isHead = tables.heads.mayHave(heads[i] as number);
    const [start, end] = [starts[i] as number, ends[i] as number];
    const isNextALetter = starts[i + 1] === end + 1 && ends[i + 1] === end + 2;
    if (isNextALetter && i + 1 < count && isDotted(text, start, end)) return true;
    if (!isAnchor && !isHead) continue;
    const key = fold(text.slice(start, end));
    const casing = isAnchor ? anchors.get(key) : undefined;
    if (casing && mayHaveCasing(casing, text, start, end)) return true;
    if (isHead && namesIn(matcher, key).length > 0) return true;
  }
  return false;
}

/** Whether a word may be the first letter of an abbreviation with points. */
function isDotted(text: string, start: number, end: number): boolean {
  return end - start === 1 && text[end] === '.';
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
function namesIn({ named }: Matcher, key: string): readonly Entry[] {
  const found: Entry[] = [];
  for (let length = MIN_COMPOUND_NAME_LENGTH; length <= key.length - MIN_HEAD_LENGTH; length += 1) {
    const name = key.slice(0, length);
    const entries = named(name);
    if (entries.length > 0 && isCompoundOf(key, name)) found.push(...entries);
  }
  return found;
}

/** Abbreviations whose letters are parted by points: E.C.E., J.I.T. */
function dottedForms(
  { beginningWith }: Matcher,
  text: string,
  tokens: readonly Token[],
  at: number,
): Match[] {
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
  beginningWith(key)?.follow({ text: key, tokens: tokenize(key) }, 0, ({ term, form }) => {
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
    if (isDotted(text, token.start, token.end)) matches.push(...dottedForms(matcher, text, tokens, at));
    const trie = matcher.tables.firsts.mayHave(token.hash) ? matcher.beginningWith(token.key) : undefined;
    const compounds = trie || !matcher.tables.heads.mayHave(token.head) ? NONE : namesIn(matcher, token.key);
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
