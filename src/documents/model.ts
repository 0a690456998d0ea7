/** Documents on their way to a parser: whatever they were, they are lines of text by then. */

/** A document as text, with what its container says of it. */
export interface SourceDocument {
  /**
   * Its lines, separated by `\n`. The mark of a note stands as the layouts print it as text: bare digits behind the word,
   * or digits and a bracket.
   */
  text: string;
  /** The address that it was found at, http(s); null where there is none, as for a file or pasted text. */
  address: string | null;
  /** The case number that the container names (a meta element, the address); null where it names none. */
  caseNumber: string | null;
}
