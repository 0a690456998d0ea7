/** The terms of one publication, compiled, with the answers that speak about them. */
import type { Publication } from '../publication/model';
import { answerSentence } from './answer-sentence';
import { bearersOf } from './entry-words';
import { compileForm } from './forms';
import { buildMatcher, findForms } from './matcher';
import type { Form, Term } from './model';
import { everyWord, type TermEntry } from './term-file';
import { keysOf } from './tokens';
import { weighAnswers } from './weigh';

const PARENTHETICAL = /\s*\([^)]*\)/g;

/** The name stands for itself without other bearers, unless an ambiguous name says otherwise; sole names win. */
function formsOf(entry: TermEntry): Form[] {
  const isAmbiguous = (one: TermEntry['names'][number]) => one.ambiguous;
  const ambiguous = entry.names.filter(isAmbiguous).flatMap(everyWord);
  const sole = entry.names.filter((one) => !isAmbiguous(one)).flatMap(everyWord);
  const name = entry.name.replace(PARENTHETICAL, '');
  const byWords = new Map<string, Form>();
  const add = (text: string, isOne: boolean) => {
    for (const form of compileForm(text, isOne)) {
      const key = form.words.join(' ');
      if (!byWords.has(key)) byWords.set(key, form);
    }
  };
  for (const text of sole) add(text, false);
  for (const text of ambiguous) add(text, true);
  if (!byWords.has(keysOf(name).join(' ')) && !isFormOf(name, [...byWords.values()])) add(name, false);
  return [...byWords.values()];
}

/** Whether a name is one of the ways of writing that forms stand for. */
function isFormOf(name: string, forms: Form[]): boolean {
  const term = { ...NO_TERM, forms };
  const length = keysOf(name).length;
  return findForms(buildMatcher([term]), name).some(
    ({ firstToken, lastToken }) => firstToken === 0 && lastToken === length - 1,
  );
}

/** A term by which forms can be looked for. */
const NO_TERM: Omit<Term, 'forms'> = {
  name: '',
  kind: 'body',
  fields: [],
  needs: [],
  otherBearers: { words: [], fields: [] },
  answers: [],
};

/** What is made to see whether answers speak of a new term is made again for its answers. */
const compiled = new WeakMap<TermEntry, Term>();

/**
 * A term with its forms, as yet without answers. Entries are not changed once they are made.
 *
 * @throws Error that quotes a name which is no form
 * @example compileTerm(termFile.terms[0]).forms
 */
export function compileTerm(entry: TermEntry): Term {
  const known = compiled.get(entry);
  if (known) return known;
  const term = {
    name: entry.name,
    kind: entry.kind,
    forms: formsOf(entry),
    fields: entry.fields,
    needs: entry.needs ?? entry.fields.slice(0, 1),
    otherBearers: bearersOf(entry),
    answers: [],
  };
  compiled.set(entry, term);
  return term;
}

/**
 * The terms of a publication with the answers that speak about them.
 *
 * @returns along with the names of those that none speaks about
 * @example compileTerms(publication, termFile.terms).terms[0].answers
 */
export function compileTerms(
  publication: Publication,
  entries: readonly TermEntry[],
): { terms: Term[]; missing: string[] } {
  return withAnswers(publication, entries.map(compileTerm));
}

/** The same for terms that are compiled; what answers they have is passed over. @example withAnswers(publication, terms).terms */
export function withAnswers(
  publication: Publication,
  terms: readonly Term[],
): { terms: Term[]; missing: string[] } {
  if (terms.length === 0) return { terms: [], missing: [] };
  const matcher = buildMatcher(terms);
  const answers = weighAnswers(publication, matcher);
  const missing = terms.flatMap(({ name }) => (answers.has(name) ? [] : [name]));
  const spoken = terms.flatMap((term) => {
    const found = answers.get(term.name);
    if (!found) return [];
    return {
      ...term,
      answers: found.map(({ question, weight, forms }) => ({
        publication: publication.id,
        question: question.number,
        weight,
        ...answerSentence(question, term.name, forms),
      })),
    };
  });
  return { terms: spoken, missing };
}

/**
 * Terms of the same name as one: with the forms of all, their fields, and their answers in order.
 *
 * @example joinTerms([...bundled.terms, ...own.terms]).length
 */
export function joinTerms(terms: readonly Term[]): Term[] {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    const known = byName.get(term.name);
    byName.set(term.name, known ? joined(known, term) : term);
  }
  return [...byName.values()];
}

/** Other bearers stay those of the first: an editor knows them, and no publication says them. */
function joined(known: Term, other: Term): Term {
  const union = (some: readonly string[], others: readonly string[]) => [...new Set([...some, ...others])];
  const words = new Set(known.forms.map((form) => form.words.join(' ')));
  return {
    ...known,
    forms: [...known.forms, ...other.forms.filter((form) => !words.has(form.words.join(' ')))],
    fields: union(known.fields, other.fields),
    needs: union(known.needs, other.needs),
    answers: [...known.answers, ...other.answers],
  };
}
