/** What a search gives. Offsets are UTF-16 and half-open. */

/** A piece of an answer with the places of the query's words in it. */
export interface Snippet {
  text: string;
  marks: { start: number; end: number }[];
}

/** One answer that fits a query, best first in the list. `score` is MiniSearch's, comparable within one search. */
export interface SearchResult {
  publication: string;
  question: number;
  /** What was asked. */
  asked: string;
  score: number;
  snippet: Snippet;
}
