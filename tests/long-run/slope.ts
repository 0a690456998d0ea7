/** A figure after so many pages. */
export interface Point {
  pages: number;
  value: number;
}

/**
 * By how much a figure rises a page: the slope of the line that fits the points best (least squares). The first point is
 * left out, where caches are still filling.
 *
 * @returns NaN for fewer than two points after the first
 * @example slopeOf([{ pages: 0, value: 9 }, { pages: 50, value: 10 }, { pages: 100, value: 60 }]) // 1
 */
export function slopeOf(points: readonly Point[]): number {
  const counted = points.slice(1);
  const mean = (of: (point: Point) => number) =>
    counted.reduce((sum, point) => sum + of(point), 0) / counted.length;
  const pages = mean((point) => point.pages);
  const value = mean((point) => point.value);
  const rise = counted.reduce((sum, point) => sum + (point.pages - pages) * (point.value - value), 0);
  const run = counted.reduce((sum, point) => sum + (point.pages - pages) ** 2, 0);
  return run === 0 ? Number.NaN : rise / run;
}
