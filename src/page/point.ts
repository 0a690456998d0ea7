/**
 * Which note is under the pointer. Told by the boxes of the letters and not by `caretPositionFromPoint`, which takes
 * 40-230 µs on news pages where the boxes of a mark take about 10 (Chromium 156), finds a caret at the end of a line
 * however far away the pointer is, so that the boxes have to be asked all the same, and is missing in older browsers.
 *
 * A pointer that reads along stays in one paragraph for many moves, so the boxes are kept for the next ones.
 */
import type { Mark, Marks } from './marks';
import { liveRange } from './ranges';

/** How far a point may be from the letters and still be on the mark, in CSS px: the dots stand just under them. */
const TOLERANCE_PX = 2;

/**
 * How long boxes are kept, in ms, while the element of the marks stays where it is: letters can move inside it, as when a
 * font arrives. A card opens after a longer rest.
 */
const KEPT_MS = 250;

/** Where an element is and how far it has scrolled: while that is the same its text nearly always is too. */
type Place = readonly number[];

/** The boxes of the marks of an element, the smallest mark first. */
interface Measured {
  at: number;
  place: Place;
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
 */
export function markAt(marks: Marks, target: EventTarget | null, x: number, y: number): Mark | null {
  if (!target) return null;
  const here = marks.within(target);
  if (here.length === 0 || !(target instanceof Element)) return null;
  for (const { mark, boxes } of measure(here, target)) {
    for (const box of boxes) if (covers(box, x, y)) return mark;
  }
  return null;
}

function measure(here: readonly Mark[], element: Element): Measured['marks'] {
  const at = performance.now();
  const place = placeOf(element);
  const known = measured.get(here);
  if (known && at - known.at < KEPT_MS && place.every((value, i) => value === known.place[i]))
    return known.marks;
  const smallestFirst = here.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const marks = smallestFirst.map((mark) => ({ mark, boxes: boxesOf(mark) }));
  measured.set(here, { at, place, marks });
  return marks;
}

function placeOf(element: Element): Place {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height, element.scrollLeft, element.scrollTop];
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
