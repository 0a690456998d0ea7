/** What the lexicon holds, as it is written to `lexicon.json` and read by the background and the command line. */
import type { Respondent, Source } from '../publication/model';

/** What sort of thing a term names. */
export const TERM_KINDS = [
  'body', // an organisation or standing group
  'programme', // a project, platform, agenda or experiment
  'instrument', // a legal or practical means
  'law', // a law, bill or treaty
  'operation', // a police operation
  'phenomenon', // what the answers are about
  'person',
  'place',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** The languages of the news that is read here; words that decide on context are kept apart by language. */
export const LANGUAGES = ['nl', 'en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the page must write a form's first word: as an abbreviation, as a name, or in any case. */
export type Casing = 'upper' | 'capital' | 'any';

/** One way a term is written. */
export interface Form {
  /**
   * The words, as keys (see tokens.ts) in the syntax of form-syntax.ts: "gemeenschappelijk|gezamenlijk", "afpak*",
   * "…3". The last one stands for its plural too.
   */
  words: string[];
  casing: Casing;
  /** True where other things bear this form too, so that the page must be about the term's field. */
  ambiguous: boolean;
  /** True where the name itself begins with an apostrophe: ’Ndrangheta. */
  apostrophe?: true;
}

/** An answer that speaks about something; `weight` 1 is the answer that says most of it. */
export interface TermAnswer {
  publication: string;
  question: number;
  weight: number;
  /** The sentence of the answer that a card shows, and where in it the term stands. */
  sentence: string;
  marks: Mark[];
}

/** A stretch of a text: UTF-16 offsets, half-open. */
export interface Mark {
  start: number;
  end: number;
}

/** What a form may mean besides its term, by the words that give it away. */
export interface OtherBearers {
  /** Runs of keys, one or several words each: ["just", "in", "time"]. */
  words: string[][];
  /** Fields (see `Lexicon.fields`) whose words speak for another bearer. */
  fields: string[];
}

/** What the words round a form must speak of. */
export interface Subject {
  /** Unique in a lexicon. */
  name: string;
  /** Fields (see `Lexicon.fields`) whose words speak for it. */
  fields: string[];
  /** Fields of which at least one word must be near an ambiguous form. */
  needs: string[];
  otherBearers: OtherBearers;
}

/** Something that answers speak about. `name` is as the publication writes it: "project Fortius". */
export interface Term extends Subject {
  kind: TermKind;
  forms: Form[];
  /** Best first. */
  answers: TermAnswer[];
}

/** A number that answers state, and what it counts. `name` is "96.676 transacties". */
export interface Figure extends Subject {
  value: number;
  /** Other writings that are no digits, as keys: ["twenty", "one"]. */
  written: string[][];
  /** Words for what it counts, as keys or beginnings ("transacti*"), of which one must be near it. */
  counts: string[];
  /** Whether it is an amount of euros. */
  euros: boolean;
  /** The year it is about, where the answer's sentence names one. */
  year: number | null;
  answers: TermAnswer[];
}

/** The words of one answer and its question for choosing between answers. */
export interface AnswerWords {
  publication: string;
  question: number;
  /** Stem to number of times. */
  counts: Record<string, number>;
  /** Keys or beginnings that stand for what the answer is about, in all languages. */
  topics: string[];
}

/** What a card and a badge say about a publication. */
export interface PublicationFacts {
  id: string;
  title: string;
  respondent: Respondent;
  /** Who signed besides; absent where nobody did. */
  alsoAnsweredBy?: Respondent[];
  /** ISO dates. */
  asked: string;
  answered: string;
  url: string | null;
  sources: Source[];
  /** Each answer with its first sentence, in order. */
  openings: TermAnswer[];
}

/** Words of a field by language; `any` holds names that are the same in all. One that ends in `*` is a beginning. */
export type FieldWords = Record<Language | 'any', string[]>;

/** Keys, and at the place of each the forms that it leads to: their numbers, counted through the forms of all terms. */
export interface FormsByKey {
  keys: string[];
  forms: number[][];
}

/** The forms of some terms by their words. */
export interface FormIndex {
  /** By their first word. */
  firsts: FormsByKey;
  /** Names of one word that make compounds. */
  names: FormsByKey;
  /** The words without which forms do not stand in a text, by how they must be written. */
  anchors: Record<Casing, string[]>;
}

/** All that is needed to annotate a page. */
export interface Lexicon {
  terms: Term[];
  figures: Figure[];
  /** Official papers that answers cite, or that the publications are, by id (see publication/references.ts). */
  papers: Record<string, { label: string; answers: TermAnswer[] }>;
  fields: Record<string, FieldWords>;
  answers: AnswerWords[];
  publications: PublicationFacts[];
  /** Of the terms, where it was made with them: of those of the bundled lexicon. */
  formIndex?: FormIndex;
}
