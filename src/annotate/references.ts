/** Annotations of official papers that a page names. */
import type { Lexicon } from '../lexicon/model';
import { findReferences } from '../publication/references';
import type { Annotation } from './model';
import type { PageReading } from './page-reading';
import type { Reading } from './reading';
import { besideOf } from './surroundings';

/** Every paper has so many, if it is only the number of its dossier. */
const FEWEST_DIGITS = 5;

/** The field whose words show that a page speaks of parliament, so that a bare `29 911-358` may be a paper there. */
const PARLIAMENT = 'politics';

/** A page that names so many terms of the library speaks of what ministers answer about; one may have come by. */
const TERMS_TO_BE_ABOUT = 3;

/** So many words of parliament make a page's lead be about it. */
const WORDS_TO_BE_ABOUT = 2;

/**
 * Annotates the papers that a page names; those that the library holds or cites with its answers.
 *
 * @param papers answers by paper, as in `Lexicon.papers`
 * @param termsNamed how many terms of the library the page names
 * @example referenceAnnotations(page, lexicon.papers)[0] // { term: "Kamerstuk 29 911, nr. 358", url: "https://…", … }
 */
export function referenceAnnotations(
  page: PageReading,
  papers: Lexicon['papers'],
  termsNamed: number,
): Annotation[] {
  return page.blocks.flatMap((reading, block) => {
    const { text, digits } = reading;
    if (digits < FEWEST_DIGITS) return [];
    return findReferences(text).flatMap(({ id, label, url, start, end, isNamed }): Annotation[] => {
      if (!isNamed && termsNamed < TERMS_TO_BE_ABOUT && !speaksOfParliament(page, block)) return [];
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

/** Whether the text round a number speaks of parliament, or the page as a whole does. */
function speaksOfParliament({ blocks, lead, language }: PageReading, block: number): boolean {
  const words = (readings: readonly Reading[]) =>
    new Set(
      readings.flatMap((reading) =>
        reading
          .fieldHits(language())
          .filter(({ fields }) => fields.includes(PARLIAMENT))
          .map(({ key }) => key),
      ),
    ).size;
  const own = blocks[block];
  const isRound = own !== undefined && words([own, ...besideOf(blocks, block, false)]) > 0;
  return isRound || words([lead()]) >= WORDS_TO_BE_ABOUT;
}
