/** Where a card fits beside its line of text: arithmetic alone, no DOM. */
import type { Rect } from './line';

/** Between mark and card: near enough to belong together, wide enough to leave the line's underline free. */
const GAP_PX = 6;
/** Kept free at the edges of the window, on the 4 px grid. */
export const MARGIN_PX = 8;
/** Below this height a card shows less than its head and two lines; it then rather stands at a side, or lies over the mark. */
const LEAST_HEIGHT_PX = 240;

/** Where a card goes, and how high it may become there, in CSS pixels. */
export interface Fit {
  x: number;
  y: number;
  maxHeight: number;
}

/**
 * Puts a card below its line if there is room, else above it if there is more; where a line is so tall that neither
 * will do, as in vertical text, to its right or left. Never beyond the window, however small.
 *
 * @param line the line of text that the card belongs to
 * @param card its size with all its text in view
 * @param view the part of the page that is seen
 * @param isRightToLeft whether the line begins at its right end, where the card then begins too
 * @example fitBeside({ x: 40, y: 90, width: 200, height: 20 }, { width: 360, height: 300 }, { x: 0, y: 0, width: 800, height: 600 })
 * // { x: 40, y: 116, maxHeight: 476 }
 */
export function fitBeside(
  line: Rect,
  card: Pick<Rect, 'width' | 'height'>,
  view: Rect,
  isRightToLeft = false,
): Fit {
  const below = line.y + line.height + GAP_PX;
  const above = line.y - GAP_PX;
  const roomBelow = view.y + view.height - MARGIN_PX - below;
  const roomAbove = above - view.y - MARGIN_PX;
  const isBelow = roomBelow >= Math.min(card.height, roomAbove);
  const most = view.height - 2 * MARGIN_PX;
  const side = Math.max(roomBelow, roomAbove) < LEAST_HEIGHT_PX ? sideOf(line, card.width, view) : null;
  if (side !== null) {
    return {
      x: side,
      y: inside(line.y, Math.min(card.height, most), view.y, view.height),
      maxHeight: most,
    };
  }
  const room = Math.max(isBelow ? roomBelow : roomAbove, LEAST_HEIGHT_PX);
  const maxHeight = Math.min(room, most);
  const height = Math.min(card.height, maxHeight);
  return {
    x: inside(isRightToLeft ? line.x + line.width - card.width : line.x, card.width, view.x, view.width),
    y: inside(isBelow ? below : above - height, height, view.y, view.height),
    maxHeight,
  };
}

/** Where a card stands right of its line, else left of it; null where there is no room for either. */
function sideOf(line: Rect, width: number, view: Rect): number | null {
  const isInside = (x: number) => x === inside(x, width, view.x, view.width);
  return [line.x + line.width + GAP_PX, line.x - GAP_PX - width].find(isInside) ?? null;
}

/** The place nearest to the wanted one where something of a size stays inside; its beginning rather than its end. */
function inside(wanted: number, size: number, from: number, room: number): number {
  return Math.max(from + MARGIN_PX, Math.min(wanted, from + room - MARGIN_PX - size));
}
