import type { FileContent } from '../../../library/file/read';
import type { LibraryState, RestorePlan } from '../../../library/file/restore';
import type { Publication } from '../../../publication/model';

/** A file to be saved. */
export interface SavedFile {
  name: string;
  content: Blob;
}

/** What the section needs from outside. */
export interface BackupTools {
  /** The library as it is now; asked anew for each file. */
  current(): Promise<LibraryState>;
  /** All publications, those that come with the extension among them, for the table. */
  everything(): Promise<readonly Publication[]>;
  /** Reads a file that was chosen, as `readLibraryBlob` does. @throws LibraryFileError where it is refused */
  read(file: File): Promise<FileContent>;
  save(file: SavedFile): void;
  /** Writes a plan: all of the library in one transaction, then the settings. @throws what went wrong */
  restore(plan: RestorePlan): Promise<void>;
}
