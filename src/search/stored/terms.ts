/**
 * The terms of a segment with their postings, in order, as bytes. Of each term only what differs from the one before is
 * written:
 *
 *     shared letters | bytes of the other letters | the other letters | bytes of the postings | the postings
 *
 * so that a walk over all of them can leave out, unread, whatever begins like something that did not fit. Every so many
 * terms a block begins, whose first term stands beside the bytes, for a binary search.
 */
import { FIELDS } from '../documents';

/** Terms of a block: half of them are read in vain to find one, which takes a microsecond. */
export const BLOCK_TERMS = 64;

/** The terms of a segment as they are stored. */
export interface WrittenTerms {
  firsts: string[];
  blocks: Uint32Array<ArrayBuffer>;
  terms: Uint8Array<ArrayBuffer>;
}

/**
 * The place of a posting, from an answer and a field: within a term they rise.
 *
 * @example placeOf(2, FIELDS.indexOf('terms')) // 14
 */
export function placeOf(answer: number, field: number): number {
  return answer * FIELDS.length + field;
}
