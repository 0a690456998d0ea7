/**
 * Which note is under the pointer. Told by the boxes of the letters and not by `caretPositionFromPoint`, which takes
 * 40-230 µs on news pages where the boxes of a mark take about 10 (Chromium 156), finds a caret at the end of a line
 * however far away the pointer is, so that the boxes have to be asked all the same, and is missing in older browsers.
 */
import type { Mark, Marks } from './marks';
import { liveRange } from './ranges';

/** How far a point may be from the letters and still be on the mark, in CSS px: the dots stand just under them. */
const TOLERANCE_PX = 2;

/**
 * The mark at a point of the window, the smallest where one stands in another, as a note in a headline; null where
 * there is none. Asks the page for its layout only where the element
 * under the pointer has a mark in its own text.
 *
 * @param target the element that the pointer event was sent to
 * @param x CSS px from the left of the window, as in `PointerEvent.clientX`
 * @param y the same from the top
 */
export function markAt(marks: Marks, target: EventTarget | null, x: number, y: number): Mark | null {
  if (!target) return null;
  const smallestFirst = marks.within(target).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return smallestFirst.find((mark) => covers(mark, x, y)) ?? null;
}

function lengthOf({ start, end }: Mark): number {
  return end - start;
}

function covers({ block, start, end }: Mark, x: number, y: number): boolean {
  const range = liveRange(block, start, end);
  if (!range) return false;
  return [...range.getClientRects()].some(
    (box) =>
      x >= box.left - TOLERANCE_PX &&
      x <= box.right + TOLERANCE_PX &&
      y >= box.top - TOLERANCE_PX &&
      y <= box.bottom + TOLERANCE_PX,
  );
}
