/**
 * What annotating a page takes and gives: blocks of text in, offsets into those blocks out. Offsets are
 * UTF-16 and half-open, so `blocks[a.block].slice(a.start, a.end) === a.quote`.
 */

/** What the page says about itself. `url` is the canonical address where the page names one. */
export interface PageIdentity {
  url: string;
  title: string;
}

/** An answer that speaks about a term; `score` is higher for a better fit and 1 at most. */
export interface AnswerRef {
  publication: string;
  question: number;
  score: number;
}

/** What kind of thing a stretch of text names. */
export type AnnotationKind = 'term' | 'figure' | 'reference';

/** A stretch of a block with the questions that answer it, best first, and why it is there. */
export interface Annotation {
  quote: string;
  kind: AnnotationKind;
  /** The term's name as the publication writes it: "project Fortius". */
  term: string;
  block: number;
  start: number;
  end: number;
  answers: AnswerRef[];
  /** In words of the page: "Fortius: drugs, haven, douane". */
  reason: string;
}

/**
 * What the page as a whole says about its subject. Given back with every reply and sent along with text that
 * arrives later, since the background keeps nothing between two messages.
 */
export interface PageContext {
  /** Distinct words of the field seen on the page so far, folded; limited in number. */
  fieldWords: string[];
  /** Ids of unambiguous terms seen on the page so far. */
  terms: string[];
  /** Ids of terms of which the page has spelled out another meaning. */
  otherMeanings: string[];
}

/** The result of annotating a page. `citedBy`: the publications whose questions cite this very page. */
export interface PageAnnotations {
  citedBy: string[];
  annotations: Annotation[];
  context: PageContext;
}
