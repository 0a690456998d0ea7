import type { LibraryFileError } from '../../../library/file/errors';
import type { FileContent } from '../../../library/file/read';
import type { LibraryState, RestorePlan } from '../../../library/file/restore';

/** What is being done, for a line that says so. */
export type Work = 'saving' | 'reading' | 'restoring';

/** What was done last. */
export type News =
  | { kind: 'saved'; file: string }
  | { kind: 'save-failed' }
  | { kind: 'refused'; file: string; error: LibraryFileError }
  | { kind: 'read-failed'; file: string }
  | { kind: 'restored'; file: string; undo: RestorePlan }
  | { kind: 'restore-failed' }
  | { kind: 'undone' };

/** A file that was read and waits for the reader to choose, with the library that it is held against. */
export interface Chosen {
  file: string;
  content: FileContent;
  current: LibraryState;
}
