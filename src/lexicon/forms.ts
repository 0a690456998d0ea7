/** From the way an editor writes a term to the forms by which it is found: syntax, casing, apostrophe. */
import { readForm } from './form-syntax';
import type { Casing, Form } from './model';
import { tokenize } from './tokens';

/** Up to this many letters an abbreviation must stand in capitals; longer ones are also written as a name ("Epicc", "Riec"). */
const SHORT_ABBREVIATION_LETTERS = 3;

/** Below this length an ending makes another word too easily ("LO" + "s"). */
const MIN_LETTERS_FOR_ENDING = 3;

const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const ALL_CAPITALS_PLURAL = /^\p{Lu}{2,}s$/u;
const HAS_CAPITAL = /\p{Lu}/u;
const BEGINS_WITH_APOSTROPHE = /^['’‘]\p{L}/u;

/**
 * How the page must write a form. A form of several words needs no capitals unless it begins with a short
 * abbreviation.
 *
 * @param first the form's first word as written
 * @param isOnly whether it is the only one
 * @example casingOf('JIT', true) // "upper"
 * @example casingOf('EPICC', true) // "capital": the press also writes Epicc
 * @example casingOf('kustwacht', true) // "any"
 */
export function casingOf(first: string, isOnly: boolean): Casing {
  const [token, another] = tokenize(first);
  if (!token) return 'any';
  const word = first.slice(token.start, token.end);
  const abbreviation = ALL_CAPITALS.test(word) || ALL_CAPITALS_PLURAL.test(word);
  if (abbreviation && word.replace(/s$/, '').length <= SHORT_ABBREVIATION_LETTERS) return 'upper';
  if (!isOnly || another) return 'any';
  return HAS_CAPITAL.test(word) ? 'capital' : 'any';
}

/** Whether a name goes on with an abbreviation: Sky ECC. In lower case its first word is another word. */
function isNameWithAbbreviation(first: string, text: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(first) && /\s\p{Lu}{3,}(?:\s|$)/u.test(text) && !/[()|…]/u.test(text);
}

/**
 * The endings a last word takes in Dutch, English and French, as whole keys. Impossible ones do no harm: no
 * page has them.
 *
 * @example wordForms('wietproef') // ["wietproef", "wietproefs", "wietproefen", "wietproeven"]
 */
export function wordForms(key: string): string[] {
  if (key.length < MIN_LETTERS_FOR_ENDING || /\d$/.test(key)) return [key];
  const forms = [key, `${key}s`, `${key}en`];
  if (key.endsWith('f')) forms.push(`${key.slice(0, -1)}ven`);
  if (key.endsWith('s')) forms.push(`${key.slice(0, -1)}zen`);
  return forms;
}

/**
 * A way of writing a term, compiled; plural and possessive come with the matcher.
 *
 * @param text in the syntax of form-syntax.ts: "joint investigation(s) team"
 * @param ambiguous whether other things bear it too
 * @throws Error that quotes a text that is no form
 * @example compileForm('JIT', true) // [{ words: ["jit"], casing: "upper", ambiguous: true }]
 */
export function compileForm(text: string, ambiguous: boolean): Form[] {
  return readForm(text).map(({ first, words }) => ({
    words,
    casing: isNameWithAbbreviation(first, text) ? 'capital' : casingOf(first, words.length === 1),
    ambiguous,
    ...(BEGINS_WITH_APOSTROPHE.test(first) ? { apostrophe: true } : {}),
  }));
}
