import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUnder, wholeLine } from '../../../../src/ui/card/line';

/** "… Quick Response" at the end of one line, "Unit" at the start of the next. */
const END = { x: 300, y: 100, width: 100, height: 20 };
const START = { x: 10, y: 130, width: 30, height: 20 };

describe('lineUnder', () => {
  it('finds the rectangle under the point', () => {
    expect(lineUnder([END, START], { x: 350, y: 110 })).toBe(0);
    expect(lineUnder([END, START], { x: 20, y: 140 })).toBe(1);
  });

  it('takes the nearest where the point has slipped off', () => {
    expect(lineUnder([END, START], { x: 45, y: 152 })).toBe(1);
  });

  it('takes the first without a point', () => {
    expect(lineUnder([END, START], null)).toBe(0);
  });

  it('gives 0 for a range without rectangles', () => {
    expect(lineUnder([], { x: 1, y: 1 })).toBe(0);
  });

  it('always finds a rectangle that holds the point', () => {
    const rect = fc.record({ x: fc.nat(500), y: fc.nat(500), width: fc.nat(200), height: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1 }), fc.nat(), (rects, choice) => {
        const holder = rects[choice % rects.length]!;
        const point = { x: holder.x + holder.width / 2, y: holder.y + holder.height / 2 };
        const found = rects[lineUnder(rects, point)]!;
        expect(found.x).toBeLessThanOrEqual(point.x);
        expect(found.x + found.width).toBeGreaterThanOrEqual(point.x);
        expect(found.y).toBeLessThanOrEqual(point.y);
        expect(found.y + found.height).toBeGreaterThanOrEqual(point.y);
      }),
    );
  });
});

describe('wholeLine', () => {
  it('joins the rectangles of one line, as inline tags make them, and no other line’s', () => {
    const bold = { x: 400, y: 98, width: 50, height: 24 };
    expect(wholeLine([END, bold, START], 0)).toEqual({ x: 300, y: 98, width: 150, height: 24 });
    expect(wholeLine([END, bold, START], 2)).toEqual(START);
  });

  it('takes the last line where a range has fewer than before', () => {
    expect(wholeLine([END], 1)).toEqual(END);
  });

  it('is null for a range that has left the page', () => {
    expect(wholeLine([], 0)).toBeNull();
  });
});
