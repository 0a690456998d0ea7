import type { Publication } from '../publication/model';
import type { Origin, Summary } from './model';

/**
 * What lists show of a publication.
 *
 * @param added when it was added, ISO date and time; null for a bundled one
 * @example summaryOf(publication, 'bundled', null).questions // 17
 */
export function summaryOf(publication: Publication, origin: Origin, added: string | null): Summary {
  const { id, title, answeredBy, asked, answered, questions, url } = publication;
  return {
    id,
    title,
    answeredBy,
    asked,
    answered,
    questions: questions.length,
    open: openCount(publication),
    url,
    origin,
    added,
  };
}

/** How many questions have no answer, of their own or another's. @example openCount(publication) // 0 */
export function openCount({ questions }: Pick<Publication, 'questions'>): number {
  return questions.filter(({ answer, sameAs }) => answer === '' && sameAs === null).length;
}
