/** What a parser is given: a document that has become lines of text, whatever it was before. */

/** A link of a page whose text does not print its address: `line` is the 1-based line that it stands in. */
export interface DocumentLink {
  line: number;
  url: string;
}

/** A document as text, with what its container says of it. */
export interface SourceDocument {
  /**
   * Its lines, separated by `\n`. The mark of a note stands as the layouts print it as text: bare digits behind the word,
   * or digits and a bracket. Where the container itself says that digits are a mark, `SURE` stands before them.
   */
  text: string;
  /** The address that it was found at, http(s); null where there is none, as for a file or pasted text. */
  address: string | null;
  /** The case number that the container names (a meta element, the address); null where it names none. */
  caseNumber: string | null;
  /** Other identifiers that the container names: `ah-tk-20222023-705`. */
  identifiers?: readonly string[];
  links?: readonly DocumentLink[];
  /** Whether each line is a whole paragraph, as in a page; else lines may be as wide as the paper was. */
  hasWholeParagraphs?: boolean;
}

/** A word joiner, which takes no room and is no part of a Dutch text: what follows it is the number of a note. */
export const SURE = '\u2060';
