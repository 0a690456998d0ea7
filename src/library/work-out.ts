/** What a library has of publications besides themselves, worked out of them. Pure but for the pauses. */
import type { Term } from '../lexicon/model';
import { readWords } from '../lexicon/publication-words';
import { Vocabulary } from '../lexicon/vocabulary';
import { indexedPublication } from '../search/names';
import type { Segment } from '../search/stored/segment';
import { SegmentsBuilder } from '../search/stored/segments-builder';
import { breathing } from './breathing';
import type { Changing } from './change';
import type { AddedDraft, TermEdits } from './model';
import { type Records, recordsOf } from './records';

/** What is the same for all publications. */
export interface Given {
  /** What the reader changed about terms. */
  edits: TermEdits;
  /** The terms that come with the extension, by name. */
  known: ReadonlyMap<string, Term>;
}

/** Publications worked out. */
export interface WorkedOut {
  /** Of each, in their order. */
  records: Records[];
  /** Of those with answers, for the search index. */
  segments: Segment[];
}

/**
 * Works publications out. Told of how many are done, and stopped by the signal.
 *
 * @throws the signal's reason
 */
export type WorkOut = (
  publications: readonly AddedDraft[],
  given: Given,
  changing: Pick<Changing, 'signal' | 'onProgress'>,
  /** What is known of words already. */
  vocabulary?: Vocabulary,
) => Promise<WorkedOut>;

/** Works publications out here, one after another. @example (await workOut([stored], given, {})).segments[0].answers */
export const workOut: WorkOut = async (
  publications,
  { edits, known },
  { signal, onProgress },
  vocabulary = new Vocabulary(),
) => {
  const segments = new SegmentsBuilder(vocabulary);
  const records: Records[] = [];
  const breathe = breathing();
  for (const one of publications) {
    await breathe();
    signal?.throwIfAborted();
    onProgress?.(records.length, publications.length);
    const read = readWords(one.publication, vocabulary);
    const { lexicon, ...made } = recordsOf(one, edits, known, read);
    records.push(made);
    if (one.publication.answered !== null) segments.add(indexedPublication(one.publication, lexicon), read);
  }
  onProgress?.(records.length, publications.length);
  return { records, segments: segments.finish() };
};
