/** A rectangle of the viewport in CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Which of the rectangles of a wrapped range a card belongs to: the one under the point or nearest to it, the
 * first without a point.
 *
 * @returns an index into `rects`, 0 where there are none
 * @example lineUnder([{ x: 300, y: 0, width: 80, height: 20 }, { x: 0, y: 20, width: 40, height: 20 }], { x: 9, y: 31 }) // 1
 */
export function lineUnder(rects: Rect[], point: { x: number; y: number } | null): number {
  if (point === null) return 0;
  const distances = rects.map((rect) =>
    Math.hypot(outside(point.x, rect.x, rect.x + rect.width), outside(point.y, rect.y, rect.y + rect.height)),
  );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/**
 * The whole line of text that a rectangle is part of: a range over inline tags has several rectangles a line.
 *
 * @param index which rectangle; the last where there are fewer by now
 * @returns null where the range has no rectangle at all, as when its text has left the page
 */
export function wholeLine(rects: Rect[], index: number): Rect | null {
  const chosen = rects[Math.min(index, rects.length - 1)];
  if (chosen === undefined) return null;
  const middle = chosen.y + chosen.height / 2;
  const line = rects.filter((rect) => rect.y <= middle && middle <= rect.y + rect.height);
  const x = Math.min(...line.map((rect) => rect.x));
  const y = Math.min(...line.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...line.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...line.map((rect) => rect.y + rect.height)) - y,
  };
}

/** How far a value lies outside a span. */
function outside(value: number, from: number, to: number): number {
  return Math.max(from - value, 0, value - to);
}
