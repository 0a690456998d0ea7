/** The text of a page in portions, each of which is one message to the background. */
import type { Block } from './block';

/**
 * The most that one request holds, in blocks and in UTF-16 units; what is more goes in the next one. Half of what the
 * background takes, and far above any article (the longest news page measured has 600 blocks, 92,000 units).
 */
const MAX_BLOCKS = 25_000;
const MAX_LENGTH = 500_000;

/** Blocks in runs that fit one request each. @example portions(blocks).length // 1, of nearly any page */
export function portions(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let length = 0;
  for (const block of blocks) {
    length += block.text.length;
    const last = runs.at(-1);
    if (last && length <= MAX_LENGTH && last.length < MAX_BLOCKS) last.push(block);
    else {
      runs.push([block]);
      length = block.text.length;
    }
  }
  return runs;
}
