/** What the library holds about an article that questions cite. */
import { findPublications } from './library';

/**
 * How many answered questions some publications have together.
 *
 * @param ids as in `PageAnnotations.citedBy`; one that the library does not hold has none
 * @throws Error where the bundled publications cannot be read
 * @example await countQuestions(['2022Z20166']) // 17
 */
export async function countQuestions(ids: readonly string[]): Promise<number> {
  // Asked of every page, and most are cited by none.
  if (ids.length === 0) return 0;
  const publications = await findPublications(ids);
  return publications.reduce((sum, { questions }) => sum + questions.length, 0);
}
