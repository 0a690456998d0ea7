/** Annotating a page: blocks of text in, annotations out. Pure; the same in background, command line and tests. */
import { longestMatches } from '../lexicon/matcher';
import { mergeLexicons } from '../lexicon/merge';
import type { Lexicon } from '../lexicon/model';
import { citedBy, headlineAnnotation } from './cited';
import { contextJudge } from './context';
import { figureAnnotator } from './figures';
import type { Annotation, PageAnnotations } from './model';
import { type PageText, readPage } from './page-reading';
import { buildRanker } from './rank';
import { buildRead, readingTools, type Tools, withTerms } from './reading';
import { referenceAnnotations } from './references';
import { termAnnotations } from './terms';

export type { PageText } from './page-reading';

/** Annotates pages with one lexicon. */
export type Annotator = (input: PageText) => PageAnnotations;

/**
 * Makes the annotator of a lexicon; building costs a few milliseconds, so it is built once a worker.
 *
 * @example
 * const annotate = buildAnnotator(lexicon);
 * annotate({ page: { url: 'https://www.demorgen.be/…', title: '…' }, blocks: ['Het project Fortius …'] }).annotations
 */
export function buildAnnotator(lexicon: Lexicon): Annotator {
  return annotatorOf(lexicon, readingTools(lexicon));
}

/** Annotates pages with a lexicon, alone or together with another one of few terms, as one page has a use for. */
export interface Annotators {
  annotate: Annotator;
  /** Gives the annotator with another lexicon, and the lexicon of both. */
  extend(added: Lexicon): { annotate: Annotator; lexicon: Lexicon };
}

/**
 * Makes the annotators of a lexicon: what is made of it is made once for all of them.
 *
 * @example const { annotate, extend } = annotatorsOf(bundled); extend(own).annotate(page)
 */
export function annotatorsOf(lexicon: Lexicon): Annotators {
  const tools = readingTools(lexicon);
  return {
    annotate: annotatorOf(lexicon, tools),
    extend(added) {
      const merged = mergeLexicons([lexicon, added]);
      const annotate = annotatorOf(merged, withTerms(tools, added, merged.terms));
      return { annotate, lexicon: merged };
    },
  };
}

function annotatorOf(lexicon: Lexicon, tools: Tools): Annotator {
  const read = buildRead(tools);
  const rank = buildRanker(lexicon);
  const annotateFigures = figureAnnotator(lexicon.figures);

  return (input) => {
    const page = readPage(read, input);
    const { annotations: terms, shown, meant, otherMeanings } = termAnnotations(page, rank);
    const judge = contextJudge(page, shown);
    const cited = citedBy(input.page, lexicon.publications);
    return {
      citedBy: cited,
      annotations: inOrder([
        ...referenceAnnotations(page, lexicon.papers, new Set(terms.map(({ term }) => term)).size),
        ...annotateFigures(page, judge, rank),
        ...terms,
      ]),
      headline: headlineAnnotation(input, cited, lexicon.publications),
      context: { lead: page.known.lead, otherMeanings: [...otherMeanings], meant: [...meant] },
    };
  };
}

/** In the order of the page. Of those that overlap the first that begins stays, and of those that begin together the longest. */
function inOrder(annotations: readonly Annotation[]): Annotation[] {
  const byBlock = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const others = byBlock.get(annotation.block);
    if (others) others.push(annotation);
    else byBlock.set(annotation.block, [annotation]);
  }
  return [...byBlock]
    .sort(([a], [b]) => a - b)
    .flatMap(([, inBlock]) => longestMatches(inBlock.sort((a, b) => a.start - b.start || b.end - a.end)));
}
