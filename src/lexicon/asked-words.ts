/** The words that a form asks for, as bare numbers: of most forms of which a page has one word it lacks another. */
import { readyWord } from './form-trie';
import type { Form } from './model';
import { readyForm } from './ready-form';
import { hashOf } from './word-scan';

/** Of each word that a form asks for the hashes of its ways of writing. */
type AskedWords = readonly (readonly number[])[];

/** The forms of a library are the same from page to page. */
const askedByForm = new WeakMap<Form, AskedWords>();

function askedWords(form: Form): AskedWords {
  const known = askedByForm.get(form);
  if (known) return known;
  const asked = askedBy(form);
  askedByForm.set(form, asked);
  return asked;
}

function askedBy(form: Form): AskedWords {
  const { firsts } = readyForm(form);
  const others = form.words.slice(1).flatMap((word, at, all) => {
    const ready = readyWord(word, at, all);
    const isAsked = !('gap' in ready) && !ready.isOptional && ready.beginnings.length === 0;
    return isAsked ? [ready.keys.map(hashOf)] : [];
  });
  return [firsts.map(hashOf), ...others];
}

/**
 * Whether a form may stand in a text: never no for one that `findForms` finds there.
 *
 * @param words hashes of the keys of all words of the text
 * @param anchors that `addAnchorsIn` found in it, or in more than it
 * @example mayStandAmong(form, new Set(tokenize(text).map(({ hash }) => hash)), anchors)
 */
export function mayStandAmong(form: Form, words: ReadonlySet<number>, anchors: ReadonlySet<string>): boolean {
  const { isOnly, firsts } = readyForm(form);
  // One word may also be the beginning of a compound, or be written with points: the anchors know.
  if (isOnly) return firsts.some((key) => anchors.has(key));
  return askedWords(form).every((hashes) => hashes.some((hash) => words.has(hash)));
}
