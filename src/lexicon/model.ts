/** What the lexicon holds, as it is written to `lexicon.json` and read by the background and the command line. */
import type { Source } from '../publication/model';

/** What sort of thing a term names. */
export const TERM_KINDS = [
  'body', // an organisation or standing group
  'programme', // a project, platform, agenda or experiment
  'instrument', // a legal or practical means
  'law', // a law, bill or treaty
  'operation', // a police operation
  'phenomenon', // what the answers are about
  'person',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How the page must write a one-word form: as an abbreviation, as a name, or in any case. */
export type Casing = 'upper' | 'capital' | 'any';

/** One way a term is written, as keys of its words (see tokens.ts). */
export interface Form {
  keys: string[];
  casing: Casing;
  /** True where other things bear this form too, so that the page must be about the term's field. */
  ambiguous: boolean;
}

/** An answer that speaks about a term; `weight` 1 is the answer that says most of it. */
export interface TermAnswer {
  publication: string;
  question: number;
  weight: number;
}

/** Something that answers speak about. */
export interface Term {
  /** As the publication writes it: "project Fortius". Unique in a lexicon. */
  name: string;
  kind: TermKind;
  forms: Form[];
  /** Fields (see `Lexicon.fields`) whose words speak for this term. */
  fields: string[];
  /** Fields of which at least one word must be near an ambiguous form. */
  needs: string[];
  /** Keys that speak for another bearer of the form, one or several words each: ["just", "in", "time"]. */
  otherBearers: string[][];
  /** Best first. */
  answers: TermAnswer[];
}

/** The words of one answer and its question for choosing between answers: stem to number of times. */
export interface AnswerWords {
  publication: string;
  question: number;
  counts: Record<string, number>;
}

/** All terms with what is needed to find them in a page. */
export interface Lexicon {
  terms: Term[];
  /** Words of a field by its name, as keys; one that ends in `*` stands for all words that begin so. */
  fields: Record<string, string[]>;
  answers: AnswerWords[];
  /** What the publications cite, to recognise a page that is itself a source. */
  sources: { publication: string; sources: Source[] }[];
}
