/** Annotations of official papers that a page names. */
import type { Lexicon } from '../lexicon/model';
import { findReferences } from '../publication/references';
import type { Annotation } from './model';
import type { PageReading } from './page-reading';

/** The field whose words show that a page speaks of parliament, so that a bare `29 911-358` may be a paper there. */
const PARLIAMENT = 'politics';

const HAS_DIGIT = /\d/;

/**
 * Annotates the papers that a page names; those that the library holds or cites with its answers.
 *
 * @param papers answers by paper, as in `Lexicon.papers`
 * @param speaksOfTerms whether the page has terms of the library: it then speaks of what ministers answer about
 * @example referenceAnnotations(page, lexicon.papers)[0] // { term: "Kamerstuk 29 911, nr. 358", url: "https://…", … }
 */
export function referenceAnnotations(
  page: PageReading,
  papers: Lexicon['papers'],
  speaksOfTerms: boolean,
): Annotation[] {
  return page.blocks.flatMap((reading, block) => {
    const { text } = reading;
    if (!HAS_DIGIT.test(text)) return [];
    return findReferences(text).flatMap(({ id, label, url, start, end, isNamed }): Annotation[] => {
      const speaksOfParliament = () =>
        [...reading.fieldHits(page.language()), ...page.lead().fieldHits(page.language())].some(
          ({ fields }) => fields.includes(PARLIAMENT),
        );
      if (!isNamed && !speaksOfTerms && !speaksOfParliament()) return [];
      const answers = (papers[id]?.answers ?? []).map(({ publication, question, weight }) => ({
        publication,
        question,
        score: weight,
      }));
      const quote = text.slice(start, end);
      return [{ quote, kind: 'reference', term: label, block, start, end, answers, evidence: [], url }];
    });
  });
}
