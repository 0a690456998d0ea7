/**
 * Why a library file was refused, for a screen to say in the reader's language:
 * - `not-ours`: it is no file of Kamernoot at all
 * - `newer`: a later version of Kamernoot made it
 * - `too-large`
 * - `invalid`: it is one of ours, but something in it cannot be what it is
 */
export type LibraryFileReason = 'not-ours' | 'newer' | 'too-large' | 'invalid';

/**
 * A library file that was refused.
 *
 * @example
 * new LibraryFileError('publications.3.publication.questions.0.answer', 'expected a string, not a number').message
 * // "library file: publications.3.publication.questions.0.answer: expected a string, not a number"
 */
export class LibraryFileError extends Error {
  /**
   * @param path where in the file the fault is; empty for the file as a whole
   * @param problem what was expected there
   */
  constructor(
    readonly path: string,
    readonly problem: string,
    readonly reason: LibraryFileReason = 'invalid',
  ) {
    super(`library file: ${path === '' ? '' : `${path}: `}${problem}`);
    this.name = 'LibraryFileError';
  }
}
