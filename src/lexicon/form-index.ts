/**
 * Forms by the words that they are found by. Working this out takes longer than all else that a worker does before a
 * page has its notes, so that of the bundled lexicon is made with the lexicon, and is plain data.
 */
import { looser } from './anchors';
import { MIN_COMPOUND_NAME_LENGTH } from './compound-heads';
import type { Casing, FormIndex, FormsByKey, Term } from './model';
import { readyForm } from './ready-form';

/**
 * Makes the index of terms.
 *
 * @example indexForms(lexicon.terms).firsts.keys.includes('fortius') // true
 */
export function indexForms(terms: readonly Term[]): FormIndex {
  const firsts = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  const anchors = new Map<string, Casing>();
  for (const [number, form] of terms.flatMap(({ forms }) => forms).entries()) {
    const [first = ''] = form.words;
    const { anchor, isOnly, firsts: keys } = readyForm(form);
    for (const key of anchor.keys) {
      anchors.set(key, looser(anchor.casing, anchors.get(key) ?? anchor.casing));
    }
    for (const key of keys) addTo(firsts, key, number);
    if (isOnly && first.length >= MIN_COMPOUND_NAME_LENGTH && form.casing !== 'upper') {
      addTo(names, first, number);
    }
  }
  const written = (casing: Casing) => [...anchors].flatMap(([key, own]) => (own === casing ? [key] : []));
  return {
    firsts: byKey(firsts),
    names: byKey(names),
    anchors: { any: written('any'), capital: written('capital'), upper: written('upper') },
  };
}

/** The anchors of an index, each with how it must be written. @example anchorsOf(index).get('jit') // "upper" */
export function anchorsOf({ anchors }: FormIndex): ReadonlyMap<string, Casing> {
  const found = new Map<string, Casing>();
  for (const casing of ['any', 'capital', 'upper'] as const) {
    for (const key of anchors[casing]) found.set(key, casing);
  }
  return found;
}

function addTo(numbers: Map<string, number[]>, key: string, number: number): void {
  const others = numbers.get(key);
  if (others) others.push(number);
  else numbers.set(key, [number]);
}

function byKey(numbers: ReadonlyMap<string, number[]>): FormsByKey {
  return { keys: [...numbers.keys()], forms: [...numbers.values()] };
}
