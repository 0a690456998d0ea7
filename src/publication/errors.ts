/**
 * Why a document could not be read, for a screen to say in the reader's language:
 * - `no-set`: it is no set of questions with answers
 * - `incomplete`: it is one, but a piece of it is missing or cut off
 * - `no-number`: it is a whole one that does not say its case number; reading it again with the number will do
 * - `no-text`: it is empty, or bytes that are no text, or a PDF without a text layer
 * - `too-large`
 * - `damaged`: a file that its own format does not allow
 */
export type ParseReason = 'no-set' | 'incomplete' | 'no-number' | 'no-text' | 'too-large' | 'damaged';

/**
 * A document that could not be read as a publication.
 *
 * @example
 * new ParseError(130, 'answer 5 ends in the middle of a sentence; expected its last full stop').message
 * // "line 130: answer 5 ends in the middle of a sentence; expected its last full stop"
 */
export class ParseError extends Error {
  /**
   * @param line 1-based line of the input where the fault was seen
   * @param fault what was found and what was expected
   */
  constructor(
    readonly line: number,
    readonly fault: string,
    readonly reason: ParseReason = 'incomplete',
  ) {
    super(`line ${line}: ${fault}`);
    this.name = 'ParseError';
  }
}

/** A whole set of questions that does not say its case number: read it again with the number. */
export class NoCaseNumberError extends ParseError {
  constructor(line: number, found: string) {
    super(
      line,
      `${found}; expected a case number as in "2022Z20166": give it along with the document`,
      'no-number',
    );
    this.name = 'NoCaseNumberError';
  }
}

/** Enough of a line to find it by eye, in characters. */
const EXCERPT_LENGTH = 60;

/** The beginning of a text, for an error message. */
export function excerpt(text: string): string {
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}…`;
}
