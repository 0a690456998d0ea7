/** Several lexicons as one. */
import type { Lexicon, Term } from './model';

/**
 * One lexicon with what all have: terms of the same name become one, with the forms of the first and the answers of all,
 * and so do papers.
 *
 * @example mergeLexicons([bundled, own]).publications.length
 */
export function mergeLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const terms = new Map<string, Term>();
  const papers: Lexicon['papers'] = {};
  for (const lexicon of lexicons) {
    for (const term of lexicon.terms) {
      const known = terms.get(term.name);
      terms.set(term.name, known ? { ...known, answers: [...known.answers, ...term.answers] } : term);
    }
    for (const [id, { label, answers }] of Object.entries(lexicon.papers)) {
      papers[id] = { label, answers: [...(papers[id]?.answers ?? []), ...answers] };
    }
  }
  return {
    terms: [...terms.values()],
    figures: lexicons.flatMap(({ figures }) => figures),
    papers,
    fields: Object.assign({}, ...lexicons.map(({ fields }) => fields)),
    answers: lexicons.flatMap(({ answers }) => answers),
    publications: lexicons.flatMap(({ publications }) => publications),
  };
}
