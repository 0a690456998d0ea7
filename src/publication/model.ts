/**
 * What a set of parliamentary questions with its answers is, whatever layout it was published in.
 * All dates are ISO 8601 (`2022-11-10`); all texts are plain text with single spaces, paragraphs
 * joined by a blank line (`\n\n`).
 */

/** A member who asked: `{ name: "Van der Werf", party: "D66" }`. */
export interface Asker {
  name: string;
  party: string;
}

/** Who answered: `{ name: "D. Yeşilgöz-Zegerius", role: "Minister van Justitie en Veiligheid" }`. */
export interface Respondent {
  name: string;
  role: string;
}

/** A note of the answerer. `mark` is as printed (`"1"`); `url` is the http(s) address in its text, rejoined. */
export interface Footnote {
  mark: string;
  text: string;
  url: string | null;
  /** Which text the mark stood in, and at which UTF-16 offset of the text without marks. */
  anchor: { in: 'question' | 'answer'; offset: number };
}

/** What the questions cite: an article (outlet, date, title, URL) or a parliamentary paper (text alone). */
export interface Source {
  mark: string;
  text: string;
  outlet: string | null;
  date: string | null;
  title: string | null;
  url: string | null;
  /** Where a question cites it; null where the mark is not printed in any question. */
  anchor: { question: number; offset: number } | null;
}

/** One numbered question with its answer, which is empty as long as the question is open. */
export interface Question {
  number: number;
  question: string;
  answer: string;
  footnotes: Footnote[];
  /** The question that holds the answer, where several are answered together or one refers to another. */
  sameAs: number | null;
}

/** What was sent instead of answers, as in "Mededeling": they come later. */
export interface Postponement {
  /** The day it was sent; null where the document does not say. */
  date: string | null;
  text: string;
}

/**
 * One set of questions with its answers. `id` is the case number, `2022Z20166`; of a set of the Eerste Kamer, which has
 * none, the identifier of its answers, `ah-ek-20222023-5`.
 */
export interface Publication {
  id: string;
  title: string;
  askers: Asker[];
  answeredBy: Respondent[];
  /** The day the questions were handed in. */
  asked: string;
  /** The day the answers were sent; null as long as the questions are open. */
  answered: string | null;
  /** Why there are no answers yet; null where there are, and where nothing was said. */
  postponed: Postponement | null;
  /** The official page (http or https), from the data file beside the text; null where it is not known. */
  url: string | null;
  /** Other identifiers of the same document: `ah-tk-20222023-705`, `2022D46628`. */
  alsoKnownAs: string[];
  sources: Source[];
  questions: Question[];
}
