/**
 * How much a library file may hold. Far above any library that a reader makes, low enough that a file which is none
 * cannot fill the memory: 20,000 answers of ordinary length with their terms are some 60 MB.
 */

/** Bytes of the whole file. */
export const MOST_FILE_BYTES = 256 * 1024 * 1024;

/** Publications; the Chamber sees some 3,000 sets of questions a year. */
export const MOST_PUBLICATIONS = 50_000;

/** Questions of one publication; the longest sets that members hand in have some 150. */
export const MOST_QUESTIONS = 1_000;

/** Footnotes of one question, and sources, askers, respondents or other identifiers of one publication. */
export const MOST_ENTRIES = 2_000;

/** Terms of one publication, or changes of one kind to the terms. */
export const MOST_TERMS = 20_000;

/** UTF-16 units of a question or an answer; the longest answers run to some 20 pages. */
export const LONGEST_TEXT = 500_000;

/** UTF-16 units of a title, a note or a source. */
export const LONGEST_NOTE = 20_000;

/** UTF-16 units of a name, a mark, an identifier. */
export const LONGEST_NAME = 2_000;

/** UTF-16 units of an address; browsers take none that are much longer. */
export const LONGEST_ADDRESS = 8_000;

/** UTF-16 units of one form of a term; an editor's longest has some 100. */
export const LONGEST_FORM = 400;
