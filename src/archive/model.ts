/** What is asked of the Chamber's archive, and what comes of it. */
import type { Asker } from '../publication/model';

/** Questions that are answered, those that are still open, or both. */
export type AnsweredOrNot = 'answered' | 'open' | 'all';

/** What a reader looks for. Empty fields ask for nothing. */
export interface ArchiveQuery {
  /** Words that the subject has to have, all of them. */
  words: string;
  /** A minister's office as it may stand in a title or subject: "Justitie en Veiligheid". */
  minister: string;
  /** First and last day on which the questions were handed in, ISO dates; null for no bound. */
  from: string | null;
  until: string | null;
  answered: AnsweredOrNot;
}

/** One set of questions as the archive lists it. */
export interface Hit {
  kind: 'hit';
  /** The case number, `2022Z20166`. */
  id: string;
  subject: string;
  title: string;
  /** Null where no title says who asked. */
  askers: Asker[] | null;
  /** ISO dates; `answered` is the day of the first answer that the archive has. */
  asked: string;
  answered: string | null;
  /** Days from asking to the answer; null as long as there is none, and where the archive has it before the questions. */
  days: number | null;
  /** Not answered, and the Chamber does not call it done: `isOpen` is false for questions that were taken back. */
  isOpen: boolean;
  /** Addresses where the text may be read, best first; never empty. */
  pages: string[];
}

/** Something in a reply that is not as the facts say it would be. `id` where it could be read all the same. */
export interface NotUnderstood {
  kind: 'not-understood';
  id: string | null;
}

/** A part of all that was found. */
export interface ArchivePage {
  entries: (Hit | NotUnderstood)[];
  /** How many there are in all; null where the archive does not say. */
  total: number | null;
  /** The address of the next part; null after the last one. */
  next: string | null;
}
