/**
 * What annotating a page takes and gives: blocks of text in, offsets into those blocks out. Offsets are
 * UTF-16 and half-open, so `blocks[a.block].slice(a.start, a.end) === a.quote`.
 */
import type { Mark, TermKind } from '../lexicon/model';

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

/**
 * What kind of thing a stretch of text is. `article` is the headline of a page that is itself what questions cite.
 */
export type AnnotationKind = 'term' | 'figure' | 'reference' | 'article';

/** A stretch of a block with the questions that answer it, best first, and why it is there. */
export interface Annotation {
  quote: string;
  kind: AnnotationKind;
  /**
   * What it names, as the publication writes it: "project Fortius", "96.676 verdachte transacties"; of a reference the
   * paper: "Kamerstuk 29 911, nr. 358"; of a cited article the publication's id.
   */
  term: string;
  block: number;
  start: number;
  end: number;
  answers: AnswerRef[];
  /**
   * The page's own words that speak for this meaning; empty for a form that has one meaning only, and for a paper or
   * an article.
   */
  evidence: string[];
  /** The official address of a paper. */
  url?: string;
}

/**
 * What the page as a whole says about its subject. Given back with every reply and sent along with text that
 * arrives later, since the background keeps nothing between two messages.
 */
export interface PageContext {
  /** Title and opening of the page: the text that says what it is about. */
  lead: string;
  /** Names of terms of which the page has spelled out another meaning. */
  otherMeanings: string[];
  /** Names of terms that the page has surely meant. */
  meant: string[];
}

/** The result of annotating a page. */
export interface PageAnnotations {
  /** The publications whose questions cite this very page. */
  citedBy: string[];
  /** In the order of the page, none overlapping. */
  annotations: Annotation[];
  /** The headline of a page that is cited; annotations may stand inside it. */
  headline: Annotation | null;
  context: PageContext;
}

/** What the card says about one answer: everything it shows, as plain text, so that the page script needs no library. */
export interface Passage {
  /** What kind of thing the term is; none for a figure, a paper and an article. */
  termKind?: TermKind;
  publication: string;
  question: number;
  /** The sentence of the answer that speaks about the term, and where the term stands in it. */
  sentence: string;
  marks: Mark[];
  respondent: { name: string; role: string };
  /** Who signed the answers besides, where several did. */
  alsoAnsweredBy?: { name: string; role: string }[];
  /** ISO dates. */
  asked: string;
  answered: string;
  /** The official page with a text fragment that lands on the answer; null where no official page is known. */
  officialUrl: string | null;
}
