/**
 * What a text says an abbreviation stands for, after A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text" (2003): "Florida International University (FIU)"
 * and "FIU (Florida International University)".
 */
import { fold, keysOf } from '../lexicon/tokens';

/** Words before the bracket that may belong to the long form: this many more than letters, as in the paper. */
const MORE_WORDS_THAN_LETTERS = 5;

/** Two words are taken for the same when they begin with this many equal letters: investigation, investigative. */
const SAME_WORD_LETTERS = 5;

/** The share of words that must be the same for a long form to be the known one. */
const SAME_MEANING_SHARE = 0.5;

/** Letters before a bracket, and in one, that are looked at: far more than a name has. */
const MAX_LONG_FORM_LENGTH = 160;

const OPENING_BRACKET_AFTER = /^[’'s]{0,2}\s?\(([^()]*)\)/u;
const BRACKET_BEFORE = /\(\s*(?:hierna\s)?[‘'"“]?$/u;

/**
 * The shortest run of words at the end of a text whose letters give the abbreviation, the first letter at a
 * word's beginning; null where there is none.
 *
 * @example longFormBefore('aan de Florida International University ', 'FIU') // "Florida International University"
 */
export function longFormBefore(text: string, abbreviation: string): string | null {
  const letters = fold(abbreviation);
  const words = text
    .trimEnd()
    .split(/[\s\u00A0]+/u)
    .slice(-(letters.length + MORE_WORDS_THAN_LETTERS));
  const candidate = words.join(' ');
  const folded = fold(candidate);
  if (folded.length !== candidate.length) return null;
  let at = folded.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const atWordStart = (place: number) => place === 0 || !/[\p{L}\p{N}]/u.test(folded[place - 1] ?? '');
    while (at >= 0 && (folded[at] !== letters[i] || (i === 0 && !atWordStart(at)))) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  const longForm = candidate.slice(at + 1);
  return keysOf(longForm).length > 1 ? longForm : null;
}

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
  let longForm: string | null = null;
  if (BRACKET_BEFORE.test(before)) {
    longForm = longFormBefore(before.replace(BRACKET_BEFORE, ''), abbreviation);
  } else {
    const inBrackets = OPENING_BRACKET_AFTER.exec(after)?.[1];
    if (inBrackets !== undefined) longForm = longFormBefore(inBrackets, abbreviation);
  }
  if (longForm === null) return null;
  const keys = keysOf(longForm);
  return names.some((name) => sameMeaning(keys, name) || sameMeaning(name, keys)) ? 'known' : 'other';
}
