/** The terms of the index that a word of a query may mean, and what each is worth beside the word itself. */
import { type Lookup, WEIGHTS } from '../ranking';
import type { PostingsAt, Segment } from './segment';

/** Where a term's postings are in one of the segments, by its place among them. */
export interface CandidatePostings extends PostingsAt {
  segment: number;
}

/** A term with its postings in each segment that has any. A beginning of three letters has thousands of them. */
export interface Candidate {
  term: string;
  /** 1 for the word itself, less for what is only like it. */
  weight: number;
  postings: CandidatePostings[];
}

/** How much each letter that is missing takes off the worth of a completed word: as in MiniSearch. */
const PER_MISSING_LETTER = 0.3;

/**
 * The terms that a word may mean: itself, those that it begins, and those that it is like. They are weighed as MiniSearch
 * weighs them; a completed one is not counted as mistyped as well.
 *
 * @throws IndexRecordError where a segment is damaged
 * @example candidatesFor(segments, { term: 'fortuis', isPrefix: false, faults: 2 })[0].term // "fortius"
 */
export function candidatesFor(segments: readonly Segment[], lookup: Lookup): Candidate[] {
  const { term, isPrefix, faults } = lookup;
  const candidates = new Map<string, Candidate>();
  const add = (segment: number, found: string, { start, end }: PostingsAt, weight: number) => {
    const postings = { segment, start, end };
    const known = candidates.get(found);
    if (known) known.postings.push(postings);
    else candidates.set(found, { term: found, weight, postings: [postings] });
  };
  for (const [i, segment] of segments.entries()) {
    if (isPrefix) {
      segment.eachFrom(term, (found, at) => add(i, found, at, completedWeight(term, found)));
    } else {
      const at = segment.find(term);
      if (at) add(i, term, at, 1);
    }
    if (faults === 0) continue;
    segment.eachLike(term, faults, (found, at, number) => {
      // The word itself and completed ones are there already, with their own weight.
      if (number === 0 || (isPrefix && found.startsWith(term))) return;
      add(i, found, at, (WEIGHTS.fuzzy * found.length) / (found.length + number));
    });
  }
  return [...candidates.values()];
}

function completedWeight(term: string, found: string): number {
  const missing = found.length - term.length;
  if (missing === 0) return 1;
  return (WEIGHTS.prefix * found.length) / (found.length + PER_MISSING_LETTER * missing);
}
