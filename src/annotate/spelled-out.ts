/**
 * What a text says an abbreviation stands for, after A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text" (2003): "Florida International University (FIU)"
 * and "FIU (Florida International University)". Beside brackets also as news does it: "FIU, de Florida International
 * University," and "just in time, kortweg JIT".
 */
import { fold } from '../lexicon/fold';
import { longFormBefore } from '../lexicon/long-form';
import { keysOf, tokenize } from '../lexicon/tokens';
import { readInitials } from './initials';

/** Two words are taken for the same when they begin with this many equal letters: investigation, investigative. */
const SAME_WORD_LETTERS = 5;

/** The share of words that must be the same for a long form to be the known one. */
const SAME_MEANING_SHARE = 0.5;

/** Without brackets, two letters fit the words of any sentence. */
const MIN_LETTERS_BESIDE = 3;

/** Letters before a bracket, and in one, that are looked at: far more than a name has. */
const MAX_LONG_FORM_LENGTH = 160;

const OPENING_BRACKET_AFTER = /^[’'s]{0,2}\s?\(([^()]*)\)/u;
const BRACKET_BEFORE = /\(\s*(?:hierna\s)?[‘'"“]?$/u;

/** What stands between a long form and its abbreviation where there are no brackets. */
const SO_CALLED_BEFORE =
  /[,–—-]?\s*(?:(?:beter|better|plus|mieux)\s+)?(?:kortweg|afgekort(?: tot| als)?|bekend als|oftewel|ofwel|of|in het kort|or|aka|known as|called|short for|soit|ou|dite?s?|en abrégé|connue?s? (?:sous le nom de|comme)|sous le nom de)\s+(?:the |de |het |le |la )?[‘'"“«]?\s*$/iu;
/** French elides: "sous le nom d’EPICC". */
const ELISION = /d['’]$/u;
const MEANING_AFTER =
  /^[’'"”»]?\s*(?:[,–—:]|staat voor|betekent|oftewel|ofwel|stands? for|is short for|short for|signifie|pour|of|or|ou)\s+(?:(?:voluit|short for|kort voor|in full|dat is|c'est-à-dire)\s+)?[‘'"“«]?/iu;

/** The share of an abbreviation's letters that words in brackets behind it must begin with to be its meaning, in order. */
const INITIALS_SHARE = 0.6;

/** Whether two long forms mean the same, allowing for endings and spelling. */
function sameMeaning(a: readonly string[], b: readonly string[]): boolean {
  const beginning = (word: string) => word.slice(0, SAME_WORD_LETTERS);
  const known = new Set(b.map(beginning));
  const shared = a.filter((word) => known.has(beginning(word))).length;
  return shared / Math.max(a.length, 1) >= SAME_MEANING_SHARE;
}

/**
 * What a text spells out for the abbreviation that stands at an offset: `known` where it is one of the
 * term's own names, `other` where it is something else, null where the text spells out nothing.
 *
 * @param text the block
 * @param start offset of the abbreviation
 * @param end end of the abbreviation
 * @param names keys of the term's names of several words
 * @example spelledOut('Florida International University (FIU)', 34, 37, [['financial', 'intelligence', 'unit']]) // "other"
 */
export function spelledOut(
  text: string,
  start: number,
  end: number,
  names: readonly (readonly string[])[],
): 'known' | 'other' | null {
  const abbreviation = text.slice(start, end).replace(/[’']?s$/u, '');
  const before = text.slice(Math.max(0, start - MAX_LONG_FORM_LENGTH), start);
  const after = text.slice(end, end + MAX_LONG_FORM_LENGTH);
  const keys = longFormKeys(before, after, abbreviation);
  return keys === null ? null : meaningOf(keys, names);
}

/** The keys of the words that a text gives for an abbreviation, in brackets or beside it. */
function longFormKeys(before: string, after: string, abbreviation: string): string[] | null {
  if (BRACKET_BEFORE.test(before)) {
    return keysOrNull(longFormBefore(before.replace(BRACKET_BEFORE, ''), abbreviation));
  }
  const inBrackets = OPENING_BRACKET_AFTER.exec(after)?.[1];
  if (inBrackets !== undefined) {
    return keysOrNull(longFormBefore(inBrackets, abbreviation)) ?? listedInitials(inBrackets, abbreviation);
  }
  if (fold(abbreviation).length < MIN_LETTERS_BESIDE) return null;
  const leading = before.replace(ELISION, 'de ');
  const meaning = MEANING_AFTER.exec(after)?.[0];
  const behind =
    meaning === undefined ? null : initialsAt(after.slice(meaning.length), abbreviation, 'begin');
  if (behind) return behind;
  return SO_CALLED_BEFORE.test(leading)
    ? initialsAt(leading.replace(SO_CALLED_BEFORE, ''), abbreviation, 'end')
    : null;
}

/**
 * Words in brackets that begin with most of an abbreviation's letters: "EMPACT (Entreprendre, mobiliser, partager,
 * accompagner)". A bracket that only adds something ("JIT (in 2021)") begins otherwise.
 */
function listedInitials(inBrackets: string, abbreviation: string): string[] | null {
  const keys = keysOf(inBrackets);
  const letters = fold(abbreviation);
  if (letters.length < MIN_LETTERS_BESIDE || keys[0]?.[0] !== letters[0]) return null;
  let at = 0;
  for (const key of keys) {
    const next = letters.indexOf(key[0] ?? ' ', at);
    if (next >= 0) at = next + 1;
  }
  const fitting = keys.filter((key) => letters.includes(key[0] ?? ' ')).length;
  const isMost = at >= INITIALS_SHARE * letters.length && fitting >= INITIALS_SHARE * letters.length;
  return isMost ? keys : null;
}

function keysOrNull(text: string | null): string[] | null {
  return text === null ? null : keysOf(text);
}

/** Words with the initials of an abbreviation at the beginning of a text, or at its end. */
function initialsAt(text: string, abbreviation: string, where: 'begin' | 'end'): string[] | null {
  const tokens = tokenize(text);
  const runs = readInitials(text, tokens, fold(abbreviation), 'any');
  // An article may stand before the first word.
  const run =
    where === 'begin'
      ? runs.find(({ first }) => first <= 1)
      : runs.find(({ last }) => last === tokens.length - 1);
  return run ? tokens.slice(run.first, run.last + 1).map(({ key }) => key) : null;
}

/**
 * Whether words that a text gives for an abbreviation are one of the names known for it.
 *
 * @param keys of the words
 * @param names keys of the term's names of several words
 * @example meaningOf(['florida', 'international', 'university'], [['financial', 'intelligence', 'unit']]) // "other"
 */
export function meaningOf(keys: readonly string[], names: readonly (readonly string[])[]): 'known' | 'other' {
  return names.some((name) => sameMeaning(keys, name) || sameMeaning(name, keys)) ? 'known' : 'other';
}
