/** An annotated page as the command line prints it. */
import type { Annotation, PageAnnotations } from './model';

/** One annotation in the command line's contract; `url` is the official address of a paper. */
export interface ContractAnnotation extends Omit<Annotation, 'evidence'> {
  reason: string;
}

/**
 * Why an annotation is there, in words.
 *
 * @example reasonOf({ kind: 'term', quote: 'JIT', evidence: ['Eurojust', 'verdachten'], … }) // "JIT, because: Eurojust, verdachten"
 * @example reasonOf({ kind: 'term', quote: 'EncroChat', evidence: [], … }) // "EncroChat: no other meaning known"
 * @example reasonOf({ kind: 'reference', quote: '29 911-358', term: 'Kamerstuk 29 911, nr. 358', … })
 * // "29 911-358: the number of an official paper, Kamerstuk 29 911, nr. 358"
 */
export function reasonOf({
  kind,
  quote,
  term,
  evidence,
}: Pick<Annotation, 'kind' | 'quote' | 'term' | 'evidence'>): string {
  if (kind === 'reference') return `${quote}: the number of an official paper, ${term}`;
  return evidence.length > 0
    ? `${quote}, because: ${evidence.join(', ')}`
    : `${quote}: no other meaning known`;
}

/**
 * The contract's form of a page's annotations. That the page is itself cited is said by `citedBy` alone.
 *
 * @example toContract(annotate(page), 'https://www.demorgen.be/…') // { url, citedBy, annotations }
 */
export function toContract(
  { citedBy, annotations }: PageAnnotations,
  url: string,
): { url: string; citedBy: string[]; annotations: ContractAnnotation[] } {
  return {
    url,
    citedBy,
    annotations: annotations.map(({ evidence, ...annotation }) => ({
      ...annotation,
      reason: reasonOf({ ...annotation, evidence }),
    })),
  };
}
