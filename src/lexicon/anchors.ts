/** Anchors: for each form one word without which it does not stand in a text, the rarer the better. */
import { ANY_ENDING, EITHER, GAP } from './form-syntax';
import { wordForms } from './forms';
import type { Casing, Form } from './model';

/** The keys of an anchor, and how it must be written: only the casing of first words matters. */
export interface Anchor {
  keys: string[];
  casing: Casing;
}

/**
 * The anchor of a form: the longest of the words that have to be there, as long words are rare and what many forms
 * begin with ("in", "loi", "project") is short. A text must have one of its keys for the form to stand in it.
 *
 * @example anchorOf({ words: ['loi', 'sur|de', 'opium'], … }).keys // ["opium", "opiums", "opiumen"]
 */
export function anchorOf({ words, casing }: Form): Anchor {
  let at = 0;
  let longest = words[0]?.length ?? 0;
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word.length <= longest || !isThereWordForWord(word)) continue;
    const length = shortestOption(word);
    if (length <= longest) continue;
    at = i;
    longest = length;
  }
  const anchor = words[at] ?? '';
  const options = anchor.includes(EITHER) ? anchor.split(EITHER) : [anchor];
  // The last word also stands in its plural, and so does the last before words that may be left out.
  const isLast = words.slice(at + 1).every(isOptional);
  return { keys: isLast ? options.flatMap(wordForms) : options, casing: at === 0 ? casing : 'any' };
}

function isOptional(word: string): boolean {
  return word.startsWith('(');
}

function isThereWordForWord(word: string): boolean {
  return !isOptional(word) && !word.startsWith(GAP) && !word.includes(ANY_ENDING);
}

function shortestOption(word: string): number {
  if (!word.includes(EITHER)) return word.length;
  return Math.min(...word.split(EITHER).map(({ length }) => length));
}

/** From what lets most through. */
const CASINGS: readonly Casing[] = ['any', 'capital', 'upper'];

/** The casing that lets through what either does. @example looser('upper', 'capital') // "capital" */
export function looser(a: Casing, b: Casing): Casing {
  return CASINGS[Math.min(CASINGS.indexOf(a), CASINGS.indexOf(b))] ?? 'any';
}

/**
 * Whether a word may have a casing, told by its first letters; false only where it has not.
 *
 * @param start offset of the word in the text
 * @example mayHaveCasing('upper', 'Wie wint', 0, 3) // false
 */
export function mayHaveCasing(casing: Casing, text: string, start: number, end: number): boolean {
  if (casing === 'any') return true;
  if (isSmall(text.charCodeAt(start))) return false;
  // Of two letters the second may be the s of a plural.
  return casing === 'capital' || end - start <= 2 || !isSmall(text.charCodeAt(start + 1));
}

const SMALL_A = 97;
const SMALL_Z = 122;

function isSmall(unit: number): boolean {
  return unit >= SMALL_A && unit <= SMALL_Z;
}
