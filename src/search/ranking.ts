/** What fits a query, how well, and what is too little: the same for the bundled index and for the stored one. */
import type { Field } from './documents';
import type { QueryWord } from './query';

/**
 * What the fields are worth: the name of what it is about, an editor's words for its subject, then what was asked, then
 * what was said, then the words of longer names.
 */
export const FIELD_BOOST: Record<Field, number> = {
  terms: 2.5,
  topics: 1.8,
  papers: 2,
  question: 1.6,
  answer: 1,
  names: 0.6,
};

/** What a completed or mistyped word is worth beside the word itself. */
export const WEIGHTS = { prefix: 0.5, fuzzy: 0.25 };

/** Results that score less than this share of the best fit by accident. */
export const MIN_SCORE_SHARE = 0.1;

/** The share of a query's words that an answer must have. A word that is only like one of its own counts for less. */
export const MIN_COVERAGE = 0.3;
export const COVERAGE = { known: 1, completed: 0.8, fuzzy: 0.4 };

/** Words shorter than this are not completed: as a beginning they fit everything. */
const MIN_PREFIX_LENGTH = 3;

/** Typing faults allowed by length: two in a longer word, so that two swapped letters are still found. */
const ONE_FAULT_LENGTH = 4;
const TWO_FAULTS_LENGTH = 6;

const HAS_DIGIT = /\d/;

/** A word to look up in an index. */
export interface Lookup {
  term: string;
  /** Whether longer words that begin with it fit too. */
  isPrefix: boolean;
  /** How many letters may be wrong, missing or too many. */
  faults: number;
}

/**
 * What to look up for the words of a query, in their order.
 *
 * @example lookupsOf([{ key: 'fortuis', known: [] }]) // [{ term: "fortuis", isPrefix: true, faults: 2 }]
 */
export function lookupsOf(words: readonly QueryWord[]): Lookup[] {
  const known = new Set(words.flatMap((word) => word.known));
  const last = words.at(-1)?.key;
  const terms = words.flatMap(({ key, known: forms }) => [...new Set([key, ...forms])]);
  return terms.map((term) => {
    // Only a word that the index does not know is taken for a mistyped one, and only the last may be unfinished.
    const isUnknown = !known.has(term) && !HAS_DIGIT.test(term);
    return {
      term,
      isPrefix: term.length >= MIN_PREFIX_LENGTH && (term === last || isUnknown),
      faults: isUnknown ? faultsIn(term.length) : 0,
    };
  });
}

function faultsIn(length: number): number {
  if (length >= TWO_FAULTS_LENGTH) return 2;
  return length >= ONE_FAULT_LENGTH ? 1 : 0;
}
