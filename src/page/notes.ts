/** The notes of a page as the popup lists them. */
import type { NoteSummary } from '../messages';
import type { Mark } from './marks';

/**
 * One note a term, in the order in which the page names them first. The headline of a cited page is none of them: what
 * it has to say stands in the line that heads the list.
 *
 * @param marks in page order; `index` is the place of a term's first mark among them
 * @example summarise(marks) // [{ kind: "term", term: "project Fortius", quote: "Fortius", count: 3, index: 0, best: { … } }, …]
 */
export function summarise(marks: readonly Mark[]): NoteSummary[] {
  const notes = new Map<string, NoteSummary>();
  for (const [index, { annotation }] of marks.entries()) {
    const { kind, term, quote, answers } = annotation;
    if (kind === 'article') continue;
    const note = notes.get(term);
    if (note) note.count++;
    else {
      const first = answers[0];
      const best = first ? { publication: first.publication, question: first.question } : null;
      notes.set(term, { kind, term, quote, count: 1, index, best });
    }
  }
  return [...notes.values()];
}
