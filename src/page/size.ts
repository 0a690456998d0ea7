/** How large a page may be. What no article comes near is not read: it would cost the reader's machine and give him nothing. */

/** How much of a page may be read. */
export interface Limits {
  nodes: number;
  /** UTF-16 units. */
  text: number;
}

/**
 * The most that is read of a page: some ten times the longest news page measured (10,000 nodes, 92,000 units). What is
 * longer is a book, a log or a list, and reading it whole would take seconds.
 */
export const MOST_READ: Limits = { nodes: 100_000, text: 1_000_000 };

/** For documents that nobody waits for, as on the command line. */
export const UNLIMITED: Limits = { nodes: Number.MAX_SAFE_INTEGER, text: Number.MAX_SAFE_INTEGER };

/**
 * The longest block, in UTF-16 units: above any chapter of a book. Text that goes on longer without a paragraph goes on in
 * another block; a single text node that is longer is no text but data, and is left out.
 */
export const LONGEST_BLOCK = 100_000;

/** The most notes of a page: an article has some dozens, and a page full of marks is no easier to read for them. */
export const MOST_NOTES = 1_000;

/**
 * How many nodes are gathered, and how many notes marked, before the page gets a turn: some 4-8 ms on a small machine, half
 * a frame, so that what the reader does meanwhile is answered at once. A news page takes one or two turns.
 */
export const NODES_A_TURN = 4_000;
export const NOTES_A_TURN = 250;

/**
 * How many elements a page may have to be asked about all of them at once, as one selector does: with so many a selector
 * takes 2-7 ms, and with a million a third of a second. The longest news page measured has 6,000.
 */
const MOST_AT_ONCE = 20_000;

/** Whether a page, or a part of one, has more elements than can be asked about at once. Counts no further than that. */
export function isVast(root: Document | DocumentFragment | Element): boolean {
  if ('getElementsByTagName' in root) return root.getElementsByTagName('*').item(MOST_AT_ONCE) !== null;
  return root.childElementCount > MOST_AT_ONCE || [...root.children].some(isVast);
}

/** Whether an element under a root matches a selector; of a vast root the beginning alone is looked through. */
export function hasInside(root: Document | DocumentFragment | Element, selector: string): boolean {
  if (!isVast(root)) return root.querySelector(selector) !== null;
  const all = (root as Document | Element).getElementsByTagName('*');
  for (let i = 0; i < MOST_AT_ONCE; i++) if (all.item(i)?.matches(selector)) return true;
  return false;
}
