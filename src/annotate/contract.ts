/** An annotated page as the command line prints it. */
import type { Annotation, PageAnnotations } from './model';

/** One annotation in the command line's contract. */
export interface ContractAnnotation extends Omit<Annotation, 'evidence'> {
  reason: string;
}

/**
 * Why an annotation is there, in words.
 *
 * @example reasonOf({ quote: 'JIT', evidence: ['Eurojust', 'verdachten'], … }) // "JIT, because: Eurojust, verdachten"
 * @example reasonOf({ quote: 'EncroChat', evidence: [], … }) // "EncroChat: no other meaning known"
 */
export function reasonOf({ quote, evidence }: Pick<Annotation, 'quote' | 'evidence'>): string {
  return evidence.length > 0
    ? `${quote}, because: ${evidence.join(', ')}`
    : `${quote}: no other meaning known`;
}

/**
 * The contract's form of a page's annotations.
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
      reason: reasonOf({ quote: annotation.quote, evidence }),
    })),
  };
}
