import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBeside, MARGIN_PX, type Side } from '../../../../src/ui/card/fit';

const VIEW = { x: 0, y: 0, width: 800, height: 600 };
const RTL = { isRightToLeft: true, side: null };
const CARD = { width: 360, height: 200 };
const line = (x: number, y: number) => ({ x, y, width: 100, height: 20 });

describe('fitBeside', () => {
  it('puts a card under the beginning of its line', () => {
    expect(fitBeside(line(40, 90), CARD, VIEW)).toEqual({ side: 'below', x: 40, y: 116, maxHeight: 476 });
  });

  it('puts it above where it does not fit below and there is more room', () => {
    expect(fitBeside(line(40, 500), CARD, VIEW)).toEqual({ side: 'above', x: 40, y: 294, maxHeight: 486 });
  });

  it('leaves it below, and lower, where it fits neither way and there is more room below', () => {
    expect(fitBeside(line(40, 200), { ...CARD, height: 900 }, VIEW)).toMatchObject({
      y: 226,
      maxHeight: 366,
    });
  });

  it('lays it over the line where no side has room for a card', () => {
    const small = { ...VIEW, width: 400, height: 300 };
    expect(fitBeside(line(40, 140), CARD, small)).toMatchObject({ y: 92, maxHeight: 240 });
  });

  it('leaves it on its side when it grows, while that has room for a card', () => {
    const grown = { ...CARD, height: 400 };
    const standing = (side: Side) => ({ isRightToLeft: false, side });
    expect(fitBeside(line(40, 300), grown, VIEW).side).toBe('above');
    expect(fitBeside(line(40, 300), grown, VIEW, standing('below'))).toMatchObject({
      y: 326,
      maxHeight: 266,
    });
    expect(fitBeside(line(40, 90), CARD, VIEW, standing('above')).side).toBe('below');
    expect(fitBeside(line(40, 290), CARD, VIEW, standing('above')).side).toBe('above');
    expect(fitBeside(line(40, 290), CARD, VIEW, standing('beside')).side).toBe('below');
  });

  it('puts it right of a line as tall as the window, and left where there is no room', () => {
    const tall = (x: number) => ({ x, y: 10, width: 20, height: 580 });
    expect(fitBeside(tall(100), CARD, VIEW)).toEqual({ side: 'beside', x: 126, y: 10, maxHeight: 584 });
    expect(fitBeside(tall(700), CARD, VIEW)).toEqual({ side: 'beside', x: 334, y: 10, maxHeight: 584 });
  });

  it('puts it under the end of a line that begins at its right', () => {
    expect(fitBeside(line(600, 90), CARD, VIEW, RTL)).toMatchObject({ x: 340, y: 116 });
    expect(fitBeside(line(40, 90), CARD, VIEW, RTL).x).toBe(MARGIN_PX);
  });

  it('moves it to the left where it would go out on the right', () => {
    expect(fitBeside(line(700, 90), CARD, VIEW).x).toBe(432);
  });

  it('keeps to what is seen of a page that is magnified', () => {
    expect(fitBeside(line(500, 90), CARD, { x: 300, y: 50, width: 400, height: 300 })).toMatchObject({
      x: 332,
      y: 116,
    });
  });

  it('never lets it go beyond the edges, but for a window narrower than the card', () => {
    const size = fc.integer({ min: 20, max: 2_000 });
    const place = fc.integer({ min: -500, max: 2_500 });
    fc.assert(
      fc.property(
        place,
        place,
        size,
        size,
        size,
        size,
        fc.boolean(),
        fc.constantFrom('below' as const, 'above' as const, 'beside' as const, null),
        (x, y, width, height, viewWidth, viewHeight, isRightToLeft, side) => {
          const view = { x: 0, y: 0, width: viewWidth, height: viewHeight };
          const fit = fitBeside(line(x, y), { width, height }, view, { isRightToLeft, side });
          const shown = Math.min(height, fit.maxHeight);
          expect(fit.x).toBeGreaterThanOrEqual(MARGIN_PX);
          expect(fit.y).toBeGreaterThanOrEqual(MARGIN_PX);
          expect(fit.y + shown).toBeLessThanOrEqual(viewHeight - MARGIN_PX);
          if (width <= viewWidth - 2 * MARGIN_PX)
            expect(fit.x + width).toBeLessThanOrEqual(viewWidth - MARGIN_PX);
        },
      ),
    );
  });
});
