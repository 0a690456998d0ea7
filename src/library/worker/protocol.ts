/** What the library page and its worker say to each other. Both are ours, and loaded together. */
import type { SourceDocument } from '../../documents/model';
import type { ParseReason } from '../../publication/errors';
import type { Change } from '../change';
import type { LibraryFileReason } from '../file/errors';
import type { FileContent } from '../file/read';
import type { Draft } from '../model';

/** What became of the publications of a library file. */
export interface Imported {
  added: number;
  replaced: number;
  /** Left out, as the library had them already. */
  kept: number;
}

/** What the worker can do: each takes its argument and gives its result. */
export interface Jobs {
  /** Reads a document that has become text, and finds its terms. `id`: the case number where it does not say it. */
  read: { takes: { source: SourceDocument; id: string | null }; gives: Draft };
  /** Changes the own library. */
  change: { takes: Change; gives: undefined };
  /** Adds the publications of a library file; newer versions of those that are there only with `replaceOlder`. */
  importFile: { takes: { file: Blob; replaceOlder: boolean }; gives: Imported };
  /** Reads a library file without adding anything. */
  readFile: { takes: Blob; gives: FileContent };
}
export type JobName = keyof Jobs;

/** To the worker: begin a job, or give it up. `call` tells jobs apart. */
export type ToWorker =
  | { [Name in JobName]: { call: number; job: Name; takes: Jobs[Name]['takes'] } }[JobName]
  | { call: number; giveUp: true };

/** An error on its way from the worker: what is needed to throw it again on the other side. */
export interface SentError {
  name: string;
  message: string;
  parse?: { line: number; fault: string; reason: ParseReason };
  file?: { path: string; problem: string; reason: LibraryFileReason };
}

/** From the worker. */
export type FromWorker =
  | { call: number; progress: { done: number; total: number } }
  | { call: number; gives: unknown }
  | { call: number; error: SentError };
