/** Where a card fits beside its line of text: arithmetic alone, no DOM. */
import type { Rect } from './line';

/** Between mark and card: near enough to belong together, wide enough to leave the line's underline free. */
const GAP_PX = 6;
/** Kept free at the edges of the window, on the 4 px grid. */
export const MARGIN_PX = 8;
/** Below this height a card shows less than its head and two lines; it then rather stands at a side, or lies over the mark. */
const LEAST_HEIGHT_PX = 240;

/** Where a card stands as seen from its line. */
export type Side = 'below' | 'above' | 'beside';

/** What a card has besides its size: how its text runs, and where it stood the last time. */
export interface Standing {
  /** The line begins at its right end, where the card then begins too. */
  isRightToLeft: boolean;
  /** Null for a card that opens. */
  side: Side | null;
}

/** Where a card goes, and how high it may become there, in CSS pixels. */
export interface Fit {
  side: Side;
  x: number;
  y: number;
  maxHeight: number;
}

/**
 * Puts a card below its line if there is room, else above it if there is more; where a line is so tall that neither
 * will do, as in vertical text, to its right or left. Never beyond the window, however small. A card that grows stays on
 * its side as long as that has room for a card at all, so that it does not jump from under the pointer.
 *
 * @param line the line of text that the card belongs to
 * @param card its size with all its text in view
 * @param view the part of the page that is seen
 * @example fitBeside({ x: 40, y: 90, width: 200, height: 20 }, { width: 360, height: 300 }, { x: 0, y: 0, width: 800, height: 600 })
 * // { side: 'below', x: 40, y: 116, maxHeight: 476 }
 */
export function fitBeside(
  line: Rect,
  card: Pick<Rect, 'width' | 'height'>,
  view: Rect,
  { isRightToLeft, side }: Standing = { isRightToLeft: false, side: null },
): Fit {
  const below = line.y + line.height + GAP_PX;
  const above = line.y - GAP_PX;
  const roomBelow = view.y + view.height - MARGIN_PX - below;
  const roomAbove = above - view.y - MARGIN_PX;
  const most = view.height - 2 * MARGIN_PX;
  const free = Math.max(roomBelow, roomAbove) < LEAST_HEIGHT_PX ? freeBeside(line, card.width, view) : null;
  if (free !== null) {
    return {
      side: 'beside',
      x: free,
      y: inside(line.y, Math.min(card.height, most), view.y, view.height),
      maxHeight: most,
    };
  }
  const rooms = { below: roomBelow, above: roomAbove };
  const kept = side !== null && side !== 'beside' && rooms[side] >= LEAST_HEIGHT_PX ? side : null;
  const isBelow = kept === null ? roomBelow >= Math.min(card.height, roomAbove) : kept === 'below';
  const room = Math.max(isBelow ? roomBelow : roomAbove, LEAST_HEIGHT_PX);
  const maxHeight = Math.min(room, most);
  const height = Math.min(card.height, maxHeight);
  return {
    side: isBelow ? 'below' : 'above',
    x: inside(isRightToLeft ? line.x + line.width - card.width : line.x, card.width, view.x, view.width),
    y: inside(isBelow ? below : above - height, height, view.y, view.height),
    maxHeight,
  };
}

/** Where a card stands right of its line, else left of it; null where there is no room for either. */
function freeBeside(line: Rect, width: number, view: Rect): number | null {
  const isInside = (x: number) => x === inside(x, width, view.x, view.width);
  return [line.x + line.width + GAP_PX, line.x - GAP_PX - width].find(isInside) ?? null;
}

/** The place nearest to the wanted one where something of a size stays inside; its beginning rather than its end. */
function inside(wanted: number, size: number, from: number, room: number): number {
  return Math.max(from + MARGIN_PX, Math.min(wanted, from + room - MARGIN_PX - size));
}
