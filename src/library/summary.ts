/** What lists show of a publication. */
import type { Publication } from '../publication/model';
import type { Origin, Summary } from './model';

/**
 * @param added when the reader added it, ISO date and time; null for a bundled one
 * @example summaryOf(letter, 'bundled', null).questions // 17
 */
export function summaryOf(publication: Publication, origin: Origin, added: string | null): Summary {
  const { id, title, answeredBy, asked, answered, url, alsoKnownAs, questions } = publication;
  return {
    id,
    title,
    answeredBy,
    asked,
    answered,
    questions: questions.length,
    open: openCount(publication),
    url,
    alsoKnownAs,
    origin,
    added,
  };
}

/** How many questions have no answer, of their own or another's. @example openCount(publication) // 0 */
export function openCount({ questions }: Pick<Publication, 'questions'>): number {
  return questions.filter(({ answer, sameAs }) => answer === '' && sameAs === null).length;
}
