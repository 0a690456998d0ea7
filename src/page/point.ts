/**
 * Which note is under the pointer. Told by the boxes of the letters and not by `caretPositionFromPoint`, which takes
 * 40-230 µs on news pages where the boxes of a mark take about 10 (Chromium 156), finds a caret at the end of a line
 * however far away the pointer is, so that the boxes have to be asked all the same, and is missing in older browsers.
 *
 * A pointer that reads along stays in one paragraph for many moves, so the boxes are kept for the next ones. Where they were
 * measured is not asked again: the place of an element, how little it is, costs as much as all else of a move.
 */
import type { Mark, Marks } from './marks';
import { liveRange } from './ranges';

/** How far a point may be from the letters and still be on the mark, in CSS px: the dots stand just under them. */
const TOLERANCE_PX = 2;

/**
 * How long boxes are kept, in ms, while nothing scrolls: letters can move without that, as when a font or a picture arrives.
 * A card opens after a longer rest.
 */
const KEPT_MS = 250;

/** The boxes of the marks of an element, the smallest mark first. */
interface Measured {
  at: number;
  marks: readonly { mark: Mark; boxes: readonly DOMRect[] }[];
}

/** By the list of an element's marks, which is another one after each change. */
const measured = new WeakMap<readonly Mark[], Measured>();

/**
 * The mark at a point of the window, the smallest where one stands in another, as a note in a headline; null where
 * there is none. Asks the page for its layout only where the element
 * under the pointer has a mark in its own text.
 *
 * @param target the element that the pointer event was sent to
 * @param x CSS px from the left of the window, as in `PointerEvent.clientX`
 * @param y the same from the top
 * @param scrolled when anything of the page has last scrolled, by `performance.now()`: what was measured before holds no more
 */
export function markAt(
  marks: Marks,
  target: EventTarget | null,
  x: number,
  y: number,
  scrolled: number,
): Mark | null {
  if (!target) return null;
  const here = marks.within(target);
  if (here.length === 0 || !(target instanceof Element)) return null;
  for (const { mark, boxes } of measure(here, scrolled)) {
    for (const box of boxes) if (covers(box, x, y)) return mark;
  }
  return null;
}

function measure(here: readonly Mark[], scrolled: number): Measured['marks'] {
  const at = performance.now();
  const known = measured.get(here);
  if (known && at - known.at < KEPT_MS && known.at > scrolled) return known.marks;
  const smallestFirst = here.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const marks = smallestFirst.map((mark) => ({ mark, boxes: boxesOf(mark) }));
  measured.set(here, { at, marks });
  return marks;
}

function lengthOf({ start, end }: Mark): number {
  return end - start;
}

function boxesOf({ block, start, end }: Mark): DOMRect[] {
  const range = liveRange(block, start, end);
  return range ? [...range.getClientRects()] : [];
}

function covers(box: DOMRect, x: number, y: number): boolean {
  return (
    x >= box.left - TOLERANCE_PX &&
    x <= box.right + TOLERANCE_PX &&
    y >= box.top - TOLERANCE_PX &&
    y <= box.bottom + TOLERANCE_PX
  );
}
