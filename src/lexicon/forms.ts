/** From the way a term is written to the forms by which it is found: casing, plural and possessive. */
import type { Casing, Form } from './model';
import { keysOf, tokenize } from './tokens';

/** Up to this many letters an abbreviation must stand in capitals; longer ones are also written as a name ("Epicc", "Riec"). */
const SHORT_ABBREVIATION_LETTERS = 3;

/** Below this length an ending makes another word too easily ("LO" + "s"). */
const MIN_LETTERS_FOR_ENDING = 3;

const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const ALL_CAPITALS_PLURAL = /^\p{Lu}{2,}s$/u;
const HAS_CAPITAL = /\p{Lu}/u;

/**
 * How the page must write a form. A form of several words needs no capitals unless it begins with a short
 * abbreviation.
 *
 * @example casingOf('JIT') // "upper"
 * @example casingOf('EPICC') // "capital": the press also writes Epicc
 * @example casingOf('kustwacht') // "any"
 */
export function casingOf(form: string): Casing {
  const [first, second] = tokenize(form);
  if (!first) return 'any';
  const word = form.slice(first.start, first.end);
  const abbreviation = ALL_CAPITALS.test(word) || ALL_CAPITALS_PLURAL.test(word);
  if (abbreviation && word.replace(/s$/, '').length <= SHORT_ABBREVIATION_LETTERS) return 'upper';
  if (second) return 'any';
  return HAS_CAPITAL.test(word) ? 'capital' : 'any';
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
 * A way of writing a term, compiled, with its plural and possessive.
 *
 * @param text as an editor writes it: "Joint Investigation Team"
 * @param ambiguous whether other things bear it too
 * @example compileForm('JIT', true).map((form) => form.keys) // [["jit"], ["jits"], ["jiten"]]
 */
export function compileForm(text: string, ambiguous: boolean): Form[] {
  const keys = keysOf(text);
  const last = keys.at(-1);
  if (last === undefined) throw new Error(`lexicon: the form "${text}" has no letters or digits`);
  const casing = casingOf(text);
  return wordForms(last).map((ending) => ({ keys: [...keys.slice(0, -1), ending], casing, ambiguous }));
}
