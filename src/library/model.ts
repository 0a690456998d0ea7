/** The shapes of the reader's own library, as it is stored, shown and written to files. */
import type { TermEdits } from '../lexicon/extract/edits';
import type { TermEntry } from '../lexicon/term-file';
import type { Publication, Respondent } from '../publication/model';

/** Where a publication comes from: with the extension, or added by the reader. */
export type Origin = 'bundled' | 'own';

/** What lists show of a publication. */
export interface Summary {
  id: string;
  title: string;
  answeredBy: Respondent[];
  /** ISO dates. */
  asked: string;
  answered: string | null;
  /** How many questions it has, and how many of them are open. */
  questions: number;
  open: number;
  url: string | null;
  origin: Origin;
  /** When it was added, ISO date and time; null for a bundled one. */
  added: string | null;
}

/** A publication as it is added: with the terms that were found in it. */
export interface Draft {
  publication: Publication;
  terms: TermEntry[];
}

export { NO_EDITS, type TermEdits } from '../lexicon/extract/edits';

/** A publication with open questions that is watched for its answers. */
export interface Watch {
  id: string;
  title: string;
  asked: string;
  /** ISO date and time since which it is watched, and of the last look; null before the first. */
  since: string;
  looked: string | null;
  /** Whether the answers were seen to be there; the address that they are at, where one is known. */
  isAnswered: boolean;
  answersUrl: string | null;
}

/** Version of `LibraryFile`; rises when a reader of the older one could misread the newer. */
export const LIBRARY_FILE_VERSION = 1;

/** One file for everything: what the library page exports and restores, and what `corpus -- build` makes. */
export interface LibraryFile {
  format: 'kamernoot-library';
  version: typeof LIBRARY_FILE_VERSION;
  /** ISO date and time. */
  made: string;
  publications: Draft[];
  edits?: TermEdits;
  watched?: Watch[];
  /** As `readSettings` takes them, hidden terms among them. */
  settings?: unknown;
}
