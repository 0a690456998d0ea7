/** Text of a page that belongs together. */

/**
 * A run of page text that belongs together: a heading, a paragraph, a list item. `text` is the data of `nodes`
 * as it stands in the page, one after another, nothing normalised; `starts[i]` is the UTF-16 offset in `text` at
 * which `nodes[i]` begins. Between two nodes there may be one character that belongs to neither, `LINE_BREAK` or
 * `OBJECT`.
 */
export interface Block {
  text: string;
  nodes: Text[];
  starts: number[];
}

/** Stands for a `<br>`. */
export const LINE_BREAK = '\n';

/** Stands for a picture, a button or another thing that is no text, so that the words on either side are not one word. */
export const OBJECT = '\uFFFC';

/** What makes a block of text, and what a mark can stand on: a letter, or a number as it stands in a cell of a table. */
export const READABLE = /\p{L}|\d\D?\d/u;

/**
 * A page's blocks, read anew, where those that are as they were stay the ones from before, with all that is known of them.
 *
 * @param before the blocks of the last reading
 * @param found those of this one
 * @example keepSame([old], [sameTextAndNodes, other]) // [old, other]
 */
export function keepSame(before: readonly Block[], found: readonly Block[]): Block[] {
  const known = new Map(before.map((block) => [block.nodes[0], block]));
  return found.map((block) => {
    const same = known.get(block.nodes[0]);
    return same !== undefined && isSame(same, block) ? same : block;
  });
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
  );
}
