import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/page/block';
import { gatherBlocks } from '../../../src/page/blocks';
import {
  canHighlight,
  createHighlighter,
  HEADLINE_NAME,
  HIGHLIGHT_NAME,
  type Highlighter,
  type HighlightName,
} from '../../../src/page/highlight';
import { staticRange } from '../../../src/page/ranges';
import '../../../src/page/highlight.css';
import { find, show, wholePage } from './support/page';

let highlighter: Highlighter;
let first: Block;
let second: Block;

beforeEach(() => {
  show('<p>Project <b>For</b>tius</p><p>Europol en Eurojust</p>');
  [first, second] = gatherBlocks(document) as [Block, Block];
  highlighter = createHighlighter(HIGHLIGHT_NAME);
});

afterEach(() => highlighter.clear());

function ranges(block: Block, ...stretches: [number, number][]): StaticRange[] {
  return stretches.map(([start, end]) => staticRange(block, start, end)!);
}

function registered(): number | undefined {
  return CSS.highlights.get(HIGHLIGHT_NAME)?.size;
}

it('can be done in this browser', () => {
  expect(canHighlight()).toBe(true);
});

it('is not registered before there is a range', () => {
  expect(CSS.highlights.has(HIGHLIGHT_NAME)).toBe(false);
});

it('adds and takes away by block, and leaves the registry when nothing is left', () => {
  highlighter.mark(first, ranges(first, [8, 15]));
  highlighter.mark(second, ranges(second, [0, 7], [11, 19]));
  expect(registered()).toBe(3);
  highlighter.unmark(first);
  expect(registered()).toBe(2);
  highlighter.unmark(first);
  highlighter.unmark(second);
  expect(registered()).toBeUndefined();
});

it('has the new ranges of a block instead of the old', () => {
  highlighter.mark(second, ranges(second, [0, 7], [11, 19]));
  highlighter.mark(second, ranges(second, [0, 7]));
  expect(registered()).toBe(1);
  highlighter.mark(second, []);
  expect(registered()).toBeUndefined();
});

it('comes back after the page has emptied the registry', () => {
  highlighter.mark(first, ranges(first, [8, 15]));
  CSS.highlights.clear();
  highlighter.mark(second, ranges(second, [0, 7]));
  expect(registered()).toBe(2);
});

it('does not take away what another has put in its place', () => {
  highlighter.mark(first, ranges(first, [8, 15]));
  const other = new Highlight();
  CSS.highlights.set(HIGHLIGHT_NAME, other);
  highlighter.clear();
  expect(CSS.highlights.get(HIGHLIGHT_NAME)).toBe(other);
  CSS.highlights.delete(HIGHLIGHT_NAME);
});

it('leaves the DOM and the style sheets of the page as they are', () => {
  const before = wholePage();
  highlighter.mark(first, ranges(first, [8, 15]));
  expect(wholePage()).toBe(before);
  expect(document.adoptedStyleSheets).toEqual([]);
});

it('is one of two, of which the notes lie over the headline', () => {
  const headline = createHighlighter(HEADLINE_NAME);
  highlighter.mark(first, ranges(first, [8, 15]));
  headline.mark(first, ranges(first, [0, 15]));
  const priority = (name: HighlightName) => CSS.highlights.get(name)?.priority ?? Number.NaN;
  expect(priority(HIGHLIGHT_NAME)).toBeGreaterThan(priority(HEADLINE_NAME));
  headline.clear();
  expect(CSS.highlights.has(HEADLINE_NAME)).toBe(false);
  expect(registered()).toBe(1);
});

describe('the mark', () => {
  function lookOf(name: HighlightName): CSSStyleDeclaration {
    return getComputedStyle(find('p'), `::highlight(${name})`);
  }

  function colourOf(name: HighlightName): number[] {
    return [...lookOf(name).textDecorationColor.matchAll(/\d+/g)].map(Number);
  }

  /** Relative luminance, WCAG 2.2. */
  function luminance(rgb: readonly number[]): number {
    const [r, g, b] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  }

  function contrast(one: readonly number[], other: readonly number[]): number {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light! + 0.05) / (dark! + 0.05);
  }

  it.each([
    ['white', [255, 255, 255]],
    ['newsprint pink', [255, 241, 229]],
    ['black', [0, 0, 0]],
    ['dark grey', [30, 30, 30]],
  ])('stands out from a ground that is %s, as WCAG 1.4.11 asks', (_, ground) => {
    for (const name of [HIGHLIGHT_NAME, HEADLINE_NAME]) {
      expect(colourOf(name)).toHaveLength(3);
      expect(contrast(colourOf(name), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('of a headline is thinner than that of a note, and of another shape', () => {
    find('p').style.fontSize = '40px';
    const note = lookOf(HIGHLIGHT_NAME);
    const headline = lookOf(HEADLINE_NAME);
    expect(Number.parseFloat(headline.textDecorationThickness)).toBeLessThan(
      Number.parseFloat(note.textDecorationThickness),
    );
    expect(headline.textDecorationStyle).not.toBe(note.textDecorationStyle);
  });
});
