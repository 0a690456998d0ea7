/** What the library's worker and those that work publications out for it say to each other. */
import type { Term } from '../../lexicon/model';
import type { SegmentRecord } from '../../search/stored/records';
import type { TermEdits } from '../model';
import type { PackedDraft } from '../packed';
import type { Records } from '../records';
import type { SentError } from './protocol';

/** First what is the same for all batches, then one batch after another. */
export type ToHand = { edits: TermEdits; known: Term[] } | { batch: PackedDraft[] };

/** A segment of the search index on its way. */
export interface SentSegment {
  answers: number;
  publications: string[];
  record: SegmentRecord;
}

/** How many of the batch are done, and at last what came of it. */
export type FromHand =
  | { done: number }
  | { records: Records[]; segments: SentSegment[] }
  | { error: SentError };
