/** What stands round a block and belongs to it: the blocks beside it, up to where another subject begins. */
import type { Reading } from './reading';

/** How many blocks before and after count as beside it: news paragraphs are short. */
const BLOCKS_BESIDE = 2;

/** And beside a cell of a table, whose column and row are headed further off. */
const BLOCKS_BESIDE_CELL = 8;

/** A block of so few words does not show by itself what it is about; if it does not end as a sentence does, it is a heading, a caption or a cell of a table. */
const SHORT_WORDS = 9;

/** A question does not: in an interview it heads the answer. */
const ENDS_AS_SENTENCE = /[.!…:;,]['’”"»)\]]*\s*$/u;

/** Whether a block is too short to show by itself what it is about. @example isShort(read('Een project, Fortius?')) // true */
export function isShort({ tokens }: Pick<Reading, 'tokens'>): boolean {
  return tokens.length <= SHORT_WORDS;
}

/** Whether a block is a heading, a caption or a cell. @example isHeading(read('Kort uit de raad')) // true */
export function isHeading(block: Pick<Reading, 'text' | 'tokens'>): boolean {
  return isShort(block) && !ENDS_AS_SENTENCE.test(block.text);
}

/**
 * The blocks beside one. A heading begins another subject: what stands before it does not belong to what comes after,
 * so that on a page of short items each is judged by itself. A heading belongs to what it heads.
 *
 * @param at index of the block
 * @param isCell whether it is a cell of a table, to which more of what is beside it belongs
 * @example besideOf(blocks, 4, false) // the two before and the two after, fewer where a heading stands between
 */
export function besideOf(blocks: readonly Reading[], at: number, isCell: boolean): Reading[] {
  const own = blocks[at];
  const most = isCell ? BLOCKS_BESIDE_CELL : BLOCKS_BESIDE;
  const beside: Reading[] = [];
  for (let i = at - 1; i >= Math.max(0, at - most); i -= 1) {
    const block = blocks[i];
    if (!block || !own) break;
    beside.push(block);
    if (isHeading(block) && !isHeading(own)) break;
  }
  for (let i = at + 1; i <= Math.min(blocks.length - 1, at + most); i += 1) {
    const block = blocks[i];
    if (!block || !own || (isHeading(block) && !isHeading(own))) break;
    beside.push(block);
  }
  return beside;
}
