/**
 * Saving and restoring a library, for a page or for a worker that does it for one: nothing large leaves it but files, which
 * browsers hand over without copying.
 */
import type { Publication } from '../../publication/model';
import type { Settings } from '../../settings-model';
import { blobOf } from './blob-of';
import { csvOf } from './csv';
import { previewRestore, type RestorePreview } from './preview';
import type { FileContent } from './read';
import { type LibraryState, planRestore, type RestoreMode, type RestorePlan, undoPlan } from './restore';
import { writeLibraryFile } from './write';

/** The library as it is stored. */
export interface LibraryAccess {
  /** As it is now. */
  current(): Promise<LibraryState>;
  /** All publications, those that come with the extension among them. */
  everything(): Promise<readonly Publication[]>;
  /** Reads a file as `readLibraryBlob` does, perhaps elsewhere. @throws LibraryFileError where it is refused */
  read(file: Blob): Promise<FileContent>;
  /** Writes a plan: all of the library in one transaction, then the settings. @throws what went wrong */
  write(plan: RestorePlan): Promise<void>;
}

/** A file that was read and waits for the reader to choose, held against the library as it was then. */
export interface OpenedFile {
  /** When it was made, ISO date and time; null for a file of settings alone, which does not say. */
  made: string | null;
  /** The settings as they are. */
  settings: Settings;
  preview(mode: RestoreMode): Promise<RestorePreview>;
  /** Does what the preview says. @returns what takes it back @throws what went wrong */
  restore(mode: RestoreMode): Promise<() => Promise<void>>;
}

/** What a reader can do with the library as a whole. */
export interface Backup {
  /** All of it as one file. */
  libraryFile(made: Date): Promise<Blob>;
  /** Its questions and answers as CSV. */
  table(): Promise<Blob>;
  /** Reads a file and writes nothing yet. @throws LibraryFileError where it is refused */
  open(file: Blob): Promise<OpenedFile>;
}

/**
 * @example const opened = await backupOf(access).open(file); const undo = await opened.restore('merge');
 */
export function backupOf({ current, everything, read, write }: LibraryAccess): Backup {
  return {
    async libraryFile(made) {
      return blobOf(writeLibraryFile(await current(), made), 'application/json');
    },
    async table() {
      return blobOf(csvOf(await everything()), 'text/csv;charset=utf-8');
    },
    async open(file) {
      const content = await read(file);
      const before = await current();
      return {
        made: content.made,
        settings: before.settings,
        preview: async (mode) => previewRestore(before, content, mode),
        async restore(mode) {
          const plan = planRestore(before, content, mode);
          await write(plan);
          return () => write(undoPlan(before, plan));
        },
      };
    },
  };
}
