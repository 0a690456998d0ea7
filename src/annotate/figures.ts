/** Annotations of figures: numbers that answers state, where the page counts the same. */
import type { Figure } from '../lexicon/model';
import type { Judge } from './context';
import { figureFinder, isRare } from './find-figures';
import type { Annotation } from './model';
import type { PageReading } from './page-reading';
import type { Ranker } from './rank';

/** What a rare figure brings by itself as points (see context.ts): hardly any two things are counted alike. */
const RARE_PRIOR = 3;

/** Annotates the figures of a page. */
export type FigureAnnotator = (page: PageReading, judge: Judge, rank: Ranker) => Annotation[];

/**
 * Makes the annotator of a lexicon's figures.
 *
 * @example figureAnnotator(lexicon.figures)(page, judge, rank)[0].evidence // ["transacties", "FIU", "verdacht"]
 */
export function figureAnnotator(figures: readonly Figure[]): FigureAnnotator {
  const find = figureFinder(figures);
  return (page, judge, rank) => {
    const annotations: Annotation[] = [];
    for (const [block, reading] of page.blocks.entries()) {
      for (const found of find(block, page.blocks)) {
        const { figure, start, end, counts } = found;
        const prior = isRare(figure) ? RARE_PRIOR : 0;
        const { accepted, evidence } = judge(figure, { ...found, block, prior });
        if (!accepted) continue;
        annotations.push({
          quote: reading.text.slice(start, end),
          kind: 'figure',
          term: figure.name,
          block,
          start,
          end,
          answers: rank(figure, reading, found),
          evidence: [...new Set([counts, ...evidence])],
        });
      }
    }
    return annotations;
  };
}
