/** Where a mark is on the screen. */
import type { Mark } from './marks';
import { liveRange, nodesOf } from './ranges';

/** The box of a mark in CSS px of the window; null where it is not shown: in a closed part of the page, or gone. */
export function boxOf({ block, start, end }: Mark): DOMRect | null {
  const range = liveRange(block, start, end);
  return range && range.getClientRects().length > 0 ? range.getBoundingClientRect() : null;
}

/** Whether a part of a box is inside the window. */
export function isInWindow(box: DOMRect): boolean {
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}

/**
 * Scrolls so that a mark is in the middle of the window, unless it is in the window already. In one leap, for
 * everybody: a card needs the place where the mark will stay, and those who prefer reduced motion want no other.
 */
export function bringIntoView(mark: Mark): void {
  const before = boxOf(mark);
  if (before && isInWindow(before)) return;
  // The element brings along whatever it scrolls in; where it is higher than the window, the mark may be outside still.
  const element = firstNode(mark)?.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const after = boxOf(mark);
  if (after && !isInWindow(after)) scrollBy({ top: after.top - innerHeight / 2, behavior: 'instant' });
}

/** The text node in which a mark begins; undefined where it has left the page. */
export function firstNode({ block, start, end }: Mark): Text | undefined {
  return nodesOf(block, start, end)[0];
}
