import type { Backup } from '../../../library/file/backup';

/** A file to be saved. */
export interface SavedFile {
  name: string;
  content: Blob;
}

/** What the section needs from outside. */
export interface BackupTools extends Backup {
  save(file: SavedFile): void;
}
