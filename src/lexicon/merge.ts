/** Several lexicons as one. */
import { joinTerms } from './compile-terms';
import type { Lexicon } from './model';

/**
 * One lexicon with what all have: terms of the same name become one, and so do papers.
 *
 * @example mergeLexicons([bundled, own]).publications.length
 */
export function mergeLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const papers: Lexicon['papers'] = {};
  for (const lexicon of lexicons) {
    for (const [id, { label, answers }] of Object.entries(lexicon.papers)) {
      papers[id] = { label, answers: [...(papers[id]?.answers ?? []), ...answers] };
    }
  }
  return {
    terms: joinTerms(lexicons.flatMap(({ terms }) => terms)),
    figures: lexicons.flatMap(({ figures }) => figures),
    papers,
    fields: Object.assign({}, ...lexicons.map(({ fields }) => fields)),
    answers: lexicons.flatMap(({ answers }) => answers),
    publications: lexicons.flatMap(({ publications }) => publications),
  };
}
