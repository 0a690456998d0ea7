/** Where a card fits beside its line of text: arithmetic alone, no DOM. */
import type { Rect } from './line';

/** Between mark and card: near enough to belong together, wide enough to leave the line's underline free. */
const GAP_PX = 6;
/** Kept free at the edges of the window, on the 4 px grid. */
export const MARGIN_PX = 8;
/** Below this height a card shows less than its head and two lines; it then rather lies over the mark. */
const LEAST_HEIGHT_PX = 240;

/** Where a card goes, and how high it may become there, in CSS pixels. */
export interface Fit {
  x: number;
  y: number;
  maxHeight: number;
}

/**
 * Puts a card below its line if there is room, else on the side with more; never beyond the window, however small.
 *
 * @param line the line of text that the card belongs to
 * @param card its size with all its text in view
 * @param view the part of the page that is seen
 * @example fitBeside({ x: 40, y: 90, width: 200, height: 20 }, { width: 360, height: 300 }, { x: 0, y: 0, width: 800, height: 600 })
 * // { x: 40, y: 116, maxHeight: 476 }
 */
export function fitBeside(line: Rect, card: Pick<Rect, 'width' | 'height'>, view: Rect): Fit {
  const below = line.y + line.height + GAP_PX;
  const above = line.y - GAP_PX;
  const roomBelow = view.y + view.height - MARGIN_PX - below;
  const roomAbove = above - view.y - MARGIN_PX;
  const isBelow = roomBelow >= Math.min(card.height, roomAbove);
  const room = Math.max(isBelow ? roomBelow : roomAbove, LEAST_HEIGHT_PX);
  const maxHeight = Math.min(room, view.height - 2 * MARGIN_PX);
  const height = Math.min(card.height, maxHeight);
  return {
    x: inside(line.x, card.width, view.x, view.width),
    y: inside(isBelow ? below : above - height, height, view.y, view.height),
    maxHeight,
  };
}

/** The place nearest to the wanted one where something of a size stays inside; its beginning rather than its end. */
function inside(wanted: number, size: number, from: number, room: number): number {
  return Math.max(from + MARGIN_PX, Math.min(wanted, from + room - MARGIN_PX - size));
}
