/** Reading the text of a page that somebody is using: in turns, and no more of it than a page may have. */
import type { Cut } from '../messages';
import type { Block } from './block';
import { type Finds, Gathering } from './blocks';
import { LONGEST_BLOCK, MOST_READ, NODES_A_TURN } from './size';
import { nextTurn } from './turn';

/** The text of a page as far as it was read. */
export interface Reading {
  blocks: Block[];
  cut: Cut | null;
}

/**
 * Reads the blocks of a page (see `gatherBlocks`), of a page that is immense those at its beginning.
 *
 * @param signal ends the reading early; what it gives then is of no use
 * @param finds told of shadow roots
 * @example const { blocks, cut } = await readBlocks(document, signal);
 */
export async function readBlocks(document: Document, signal: AbortSignal, finds?: Finds): Promise<Reading> {
  const gathering = new Gathering(document, MOST_READ, finds);
  while (!gathering.advance(NODES_A_TURN) && !signal.aborted) await nextTurn();
  const { blocks, isCut, hasLeftOut, length } = gathering;
  if (isCut) return { blocks, cut: { of: 'text', read: length } };
  return { blocks, cut: hasLeftOut ? { of: 'paragraph', read: LONGEST_BLOCK } : null };
}
