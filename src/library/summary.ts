/** What lists show of a publication. */
import type { Publication } from '../publication/model';
import type { Origin, Summary } from './model';

/**
 * @param added when the reader added it, ISO date and time; null for a bundled one
 * @example summaryOf(letter, 'bundled', null).questions // 17
 */
export function summaryOf(publication: Publication, origin: Origin, added: string | null): Summary {
  const { id, title, answeredBy, asked, answered, url, alsoKnownAs, questions } = publication;
  const open = questions.filter(({ answer, sameAs }) => answer === '' && sameAs === null).length;
  return {
    id,
    title,
    answeredBy,
    asked,
    answered,
    questions: questions.length,
    open,
    url,
    alsoKnownAs,
    origin,
    added,
  };
}
