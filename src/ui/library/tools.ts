/** All that the library page needs from outside, in one interface: storage, reading, the browser. */
import type { TermRow } from '../../library/edited-terms';
import type { Draft, Summary, TermEdits } from '../../library/model';
import type { Imported } from '../../library/worker/protocol';

export type { Imported } from '../../library/worker/protocol';

/** A document as the reader hands it over. */
export type LibraryInput =
  | { kind: 'file'; file: File }
  | { kind: 'text'; text: string }
  | { kind: 'page'; html: string; address: string };

/** How a long piece of work goes on. */
export interface Work {
  /** Aborted when the reader cancels: the work then rejects with an `AbortError`, and nothing has been kept. */
  signal: AbortSignal;
  /** In publications. */
  onProgress(done: number, total: number): void;
}

/** What the browser says of the room for the library, in bytes; null where it does not say. */
export interface StorageState {
  /** Whether the browser has promised not to clear it when the disk is full. */
  persisted: boolean;
  usage: number | null;
  quota: number | null;
}

/** One answer, as the reader's page names it. */
export interface AnswerPlace {
  publication: string;
  question: number;
}

/**
 * What the library page can ask. Its functions are called by themselves, without `this`. Whatever reads or writes the reader's own library rejects with an Error of the name
 * `LibraryDamagedError` where that cannot be read, and with `QuotaExceededError` where there is no room.
 */
export interface LibraryTools {
  /** All publications, bundled and own, each id once: one that is in both counts as bundled. */
  summaries(): Promise<Summary[]>;
  /** Tells after each change of publications or terms, from whichever page it comes; gives what ends that. */
  onChange(listener: () => void): () => void;

  /**
   * Reads a document, and finds its terms.
   *
   * @param given the case number, where the document did not say it
   * @throws ParseError
   */
  read(input: LibraryInput, given?: { id: string }): Promise<Draft>;
  /**
   * Adds publications in one import, all or nothing; one of the same id is replaced. `switched` are names of terms that
   * the reader has switched off or on beforehand, to be kept in the same import.
   */
  save(drafts: Draft[], options: Work & { switched: { off: string[]; on: string[] } }): Promise<void>;
  /**
   * Imports a library file, all or nothing. Of publications that the library has, own or bundled, the file's version is
   * taken where it is newer and `replaceOlder` says so.
   *
   * @throws Error of the name `LibraryFileError` that says where in the file something cannot be read
   */
  importLibraryFile(file: File, options: Work & { replaceOlder: boolean }): Promise<Imported>;
  /** Pages that the popup hands over, those that wait and those that come; gives what ends that. */
  onHandedOver(listener: (input: LibraryInput) => void): () => void;

  /** Removes own publications; gives what puts them back as they were. */
  remove(ids: string[]): Promise<() => Promise<void>>;
  /** Null where the library does not have it. */
  publication(id: string): Promise<Draft | null>;

  /** The terms of own publications, with the reader's changes made (see edited-terms.ts), by name. */
  terms(): Promise<TermRow[]>;
  /** The answers that speak of a term, best first. */
  answersAbout(term: TermRow): Promise<AnswerPlace[]>;
  edits(): Promise<TermEdits>;
  changeEdits(change: (edits: TermEdits) => TermEdits): Promise<unknown>;

  storage(): Promise<StorageState>;
  /** Asks the browser not to clear the library; whether it has promised it. */
  askToPersist(): Promise<boolean>;
  /** Throws away a library that cannot be read, and begins an empty one. */
  startAnew(): Promise<void>;
}
