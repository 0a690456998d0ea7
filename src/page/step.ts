/** Which note the reader means who asks for one by a key. */
import type { Mark } from './marks';
import { boxOf, firstNode } from './view';

/**
 * The first mark that is shown on the page, seen from another mark or from the top of the window, round the page's end.
 *
 * @param marks in page order
 * @example nextShown(marks, lastShown, -1) // the one before
 */
export function nextShown(marks: readonly Mark[], from: Mark | null, direction: 1 | -1): Mark | null {
  let index = from ? marks.indexOf(from) : -1;
  if (index < 0) {
    const below = marks.findIndex((mark) => (boxOf(mark)?.bottom ?? 0) > 0);
    index = Math.max(below, 0);
    if (direction === 1) index--;
  }
  for (let tries = 0; tries < marks.length; tries++) {
    index = (index + direction + marks.length) % marks.length;
    const mark = marks[index];
    if (mark && boxOf(mark)) return mark;
  }
  return null;
}

/**
 * The mark that a reader means who asks for a note where the page is: one in what has the focus, as in a link, else the
 * one shown last, else the first after what has the focus, else the first from the top of the window.
 *
 * @param marks in page order
 * @param focus what has the focus on the page; null for nothing
 * @param last the mark whose card was shown last
 */
export function nearestShown(marks: readonly Mark[], focus: Element | null, last: Mark | null): Mark | null {
  const shown = marks.filter(boxOf);
  if (focus) {
    const inside = shown.find((mark) => focus.contains(firstNode(mark) ?? null));
    if (inside) return inside;
  }
  if (last && shown.includes(last)) return last;
  const after = focus && shown.find((mark) => isAfter(firstNode(mark), focus));
  return after || nextShown(marks, null, 1);
}

function isAfter(node: Node | undefined, element: Element): boolean {
  return (
    node !== undefined && (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
