import type { OpenedFile } from '../../../library/file/backup';
import type { LibraryFileError } from '../../../library/file/errors';

/** What is being done, for a line that says so. */
export type Work = 'saving' | 'reading' | 'restoring';

/** What was done last. */
export type News =
  | { kind: 'saved'; file: string }
  | { kind: 'save-failed' }
  | { kind: 'refused'; file: string; error: LibraryFileError }
  | { kind: 'read-failed'; file: string }
  | { kind: 'restored'; file: string; undo(): Promise<void> }
  | { kind: 'restore-failed' }
  | { kind: 'undone' };

/** A file that was read, by its name. */
export interface Chosen {
  file: string;
  opened: OpenedFile;
}
