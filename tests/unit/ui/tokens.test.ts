import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const EDGE = 3;

const colours = new Map(
  [...CSS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/gu)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each([
    ['ink', 'paper', TEXT],
    ['ink', 'paper-shade', TEXT],
    ['ink-soft', 'paper', TEXT],
    ['ink-soft', 'paper-shade', TEXT],
    ['accent', 'paper', TEXT],
    ['accent', 'paper-shade', TEXT],
    ['accent-deep', 'paper', TEXT],
    ['on-accent', 'accent', TEXT],
    ['on-accent', 'accent-deep', TEXT],
    ['ink', 'mark', TEXT],
    ['ink', 'mark-faint', TEXT],
    ['mark-ink', 'paper', EDGE],
    ['edge', 'paper', EDGE],
    ['edge', 'paper-shade', EDGE],
  ])('%s on %s has a contrast of %d or more', (front, ground, least) => {
    const [a, b] = [colours.get(front)?.[theme], colours.get(ground)?.[theme]];
    expect(contrast(a!, b!)).toBeGreaterThanOrEqual(least);
  });
});

test('contrast is reckoned as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
