/** A figure after so many pages. */
export interface Point {
  pages: number;
  value: number;
}

/**
 * By how much a figure rises a page: the slope of the line that fits the points best (least squares).
 *
 * @returns NaN for fewer than two points
 * @example slopeOf([{ pages: 50, value: 10 }, { pages: 100, value: 60 }]) // 1
 */
export function slopeOf(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const pages = mean((point) => point.pages);
  const value = mean((point) => point.value);
  const rise = points.reduce((sum, point) => sum + (point.pages - pages) * (point.value - value), 0);
  const run = points.reduce((sum, point) => sum + (point.pages - pages) ** 2, 0);
  return run === 0 ? Number.NaN : rise / run;
}
