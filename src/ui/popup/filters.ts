/** Narrowing search results down: by publication, minister and year of the answer. */
import type { Summary } from '../../library/model';
import type { SearchResult } from '../../search/model';

/** By what results are narrowed down; null for all. */
export interface Filters {
  publication: string | null;
  minister: string | null;
  year: string | null;
}

export const NO_FILTERS: Filters = { publication: null, minister: null, year: null };

/** What one can choose among. A list of one is no choice. */
export type Choices = Record<keyof Filters, string[]>;

function valuesOf({ id, answeredBy, answered }: Summary): Record<keyof Filters, string[]> {
  return {
    publication: [id],
    minister: answeredBy.map(({ name }) => name),
    year: answered === null ? [] : [answered.slice(0, 4)],
  };
}

/**
 * What the publications of a library differ in, each list sorted, years from the latest.
 *
 * @example choicesOf(publications).year // ["2023", "2022"]
 */
export function choicesOf(publications: readonly Summary[]): Choices {
  const all = (key: keyof Filters) => [...new Set(publications.flatMap((one) => valuesOf(one)[key]))];
  return {
    publication: all('publication').sort(),
    minister: all('minister').sort(),
    year: all('year').sort().reverse(),
  };
}

/**
 * The results that pass, in their order. Those of a publication that is not known pass only where nothing is chosen.
 *
 * @example filterResults(results, publications, { ...NO_FILTERS, year: '2022' })
 */
export function filterResults(
  results: readonly SearchResult[],
  publications: readonly Summary[],
  filters: Filters,
): SearchResult[] {
  const chosen = (Object.keys(filters) as (keyof Filters)[]).filter((key) => filters[key] !== null);
  return results.filter((result) => {
    const publication = publications.find(({ id }) => id === result.publication);
    return chosen.every((key) => publication && valuesOf(publication)[key].includes(filters[key] ?? ''));
  });
}
