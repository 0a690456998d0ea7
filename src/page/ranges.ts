/** From offsets in a block to places in the page. */
import { type Block, LINE_BREAK, OBJECT } from './block';

/** Both ends of a stretch of page text, as a range takes them. */
interface Ends {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/**
 * A stretch of a block as a range that stays as it is when the page changes. It costs the page nothing, where each
 * live `Range` must be corrected at every later change of the document.
 *
 * @param start UTF-16 offset in `block.text`
 * @param end the same, exclusive
 * @returns null where a text node of the stretch has changed or left the page since the block was gathered
 */
export function staticRange(block: Block, start: number, end: number): StaticRange | null {
  const ends = endsOf(block, start, end);
  return ends && new StaticRange(ends);
}

/** The same as a live range, which can be measured on the screen. */
export function liveRange(block: Block, start: number, end: number): Range | null {
  const ends = endsOf(block, start, end);
  if (!ends) return null;
  const range = ends.startContainer.ownerDocument.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

/** The text nodes over which a stretch runs, in page order. */
export function nodesOf(block: Block, start: number, end: number): Text[] {
  return block.nodes.slice(nodeAt(block, start, 'after'), nodeAt(block, end, 'before') + 1);
}

/** Whether the text nodes under a stretch are in the page with the text they had when the block was gathered. */
export function isCurrent(block: Block, start: number, end: number): boolean {
  const last = nodeAt(block, end, 'before');
  for (let i = nodeAt(block, start, 'after'); i <= last; i++) {
    const node = block.nodes[i]!;
    if (!node.isConnected || !holds(block, i, node.data)) return false;
  }
  return true;
}

function endsOf(block: Block, start: number, end: number): Ends | null {
  if (!isCurrent(block, start, end)) return null;
  const first = nodeAt(block, start, 'after');
  const last = nodeAt(block, end, 'before');
  const startContainer = block.nodes[first];
  const endContainer = block.nodes[last];
  if (!startContainer || !endContainer) return null;
  return {
    startContainer,
    startOffset: Math.min(start - block.starts[first]!, startContainer.length),
    endContainer,
    endOffset: Math.min(end - block.starts[last]!, endContainer.length),
  };
}

/** Whether the data of node `i` is what the block's text has there. */
function holds({ text, starts }: Block, i: number, data: string): boolean {
  const start = starts[i]!;
  const end = starts[i + 1] ?? text.length;
  const length = end - start;
  const separated = i + 1 < starts.length && `${LINE_BREAK}${OBJECT}`.includes(text.charAt(end - 1));
  return (
    (data.length === length || (separated && data.length === length - 1)) && text.startsWith(data, start)
  );
}

/** Index of the node that holds the character after an offset, or the one before it. */
function nodeAt(block: Block, offset: number, side: 'after' | 'before'): number {
  const { starts } = block;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begins = starts[middle]!;
    if (side === 'after' ? begins <= offset : begins < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
