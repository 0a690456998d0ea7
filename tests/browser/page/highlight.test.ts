import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Block } from '../../../src/page/block';
import { gatherBlocks } from '../../../src/page/blocks';
import {
  canHighlight,
  createHighlighter,
  type Highlighted,
  type Highlighter,
  type HighlightName,
  highlightName,
} from '../../../src/page/highlight';
import { staticRange } from '../../../src/page/ranges';
import '../../../src/page/highlight.css';
import { find, show, wholePage } from './support/page';

const KINDS = ['term', 'figure', 'reference', 'article'] as const;
const STYLES = ['dotted', 'line', 'wash'] as const;
const STRENGTHS = ['faint', 'normal', 'strong'] as const;
const TERM: HighlightName = 'kamernoot-term-dotted-normal';
const HEADLINE: HighlightName = 'kamernoot-article-dotted-normal';

let highlighter: Highlighter;
let first: Block;
let second: Block;

beforeEach(() => {
  show('<p>Project <b>For</b>tius</p><p>Europol en Eurojust</p>');
  [first, second] = gatherBlocks(document) as [Block, Block];
  highlighter = createHighlighter();
});

afterEach(() => highlighter.clear());

function ranges(block: Block, ...stretches: [number, number][]): Highlighted[] {
  return stretches.map(([start, end]) => [TERM, staticRange(block, start, end)!]);
}

function registered(): number | undefined {
  return CSS.highlights.get(TERM)?.size;
}

it('can be done in this browser', () => {
  expect(canHighlight()).toBe(true);
});

it('is not registered before there is a range', () => {
  expect(CSS.highlights.has(TERM)).toBe(false);
});

describe('what the page takes away', () => {
  const TAKEN: [string, () => void][] = [
    ['cleared', () => CSS.highlights.clear()],
    ['emptied', () => CSS.highlights.get(TERM)?.clear()],
    ['replaced', () => void CSS.highlights.set(TERM, new Highlight())],
  ];

  it.each(TAKEN)('by having it %s comes back, and can still be taken off', (_, take) => {
    highlighter.mark(first, ranges(first, [8, 15]));
    highlighter.mark(second, ranges(second, [0, 7]));
    take();
    highlighter.restore();
    expect(registered()).toBe(2);
    highlighter.unmark(second);
    expect(registered()).toBe(1);
    highlighter.clear();
    expect(CSS.highlights.has(TERM)).toBe(false);
  });

  it('does not come back for ever, nor what was taken off by ourselves', () => {
    highlighter.mark(first, ranges(first, [8, 15]));
    let times = 0;
    for (; times < 1_000 && registered() !== undefined; times++) {
      CSS.highlights.clear();
      highlighter.restore();
    }
    expect(times).toBeLessThan(100);
    highlighter.clear();
    highlighter.restore();
    expect(CSS.highlights.size).toBe(0);
  });
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
  CSS.highlights.set(TERM, other);
  highlighter.clear();
  expect(CSS.highlights.get(TERM)).toBe(other);
  CSS.highlights.delete(TERM);
});

it('leaves the DOM and the style sheets of the page as they are', () => {
  const before = wholePage();
  highlighter.mark(first, ranges(first, [8, 15]));
  expect(wholePage()).toBe(before);
  expect(document.adoptedStyleSheets).toEqual([]);
});

it('lays the notes over the headline that they stand in', () => {
  highlighter.mark(first, [...ranges(first, [8, 15]), [HEADLINE, staticRange(first, 0, 15)!]]);
  const priority = (name: HighlightName) => CSS.highlights.get(name)?.priority ?? Number.NaN;
  expect(priority(TERM)).toBeGreaterThan(priority(HEADLINE));
  highlighter.mark(first, ranges(first, [8, 15]));
  expect(CSS.highlights.has(HEADLINE)).toBe(false);
  expect(registered()).toBe(1);
});

describe('the mark', () => {
  function lookOf(name: HighlightName): CSSStyleDeclaration {
    return getComputedStyle(find('p'), `::highlight(${name})`);
  }

  const looks = KINDS.flatMap((kind) =>
    STYLES.flatMap((style) => STRENGTHS.map((strength) => ({ kind, style, strength }))),
  );

  it.each(looks)('of a $kind has a look for $style and $strength', ({ kind, style, strength }) => {
    const look = lookOf(highlightName(kind, { style, strength, which: 'every' }));
    expect(look.textDecorationLine).toBe('underline');
    expect(look.backgroundColor !== 'rgba(0, 0, 0, 0)').toBe(style === 'wash' && kind !== 'article');
  });

  /** The colours painted in an element, pixel by pixel, in rows from the top. */
  async function paintedIn(element: HTMLElement): Promise<string[][]> {
    const base64 = await page.screenshot({ element, save: false });
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => {
        const at = 4 * (y * width + x);
        return `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
      }),
    );
  }

  it.each([
    ['black on white', 'rgb(17, 17, 17)', 'rgb(255, 255, 255)'],
    ['light on dark', 'rgb(235, 232, 225)', 'rgb(27, 28, 30)'],
    ['white on red', 'rgb(255, 255, 255)', 'rgb(179, 38, 30)'],
    ['black on orange', 'rgb(17, 17, 17)', 'rgb(240, 168, 48)'],
  ])('has the colour of its text, %s', async (_, ink, ground) => {
    // A text of another colour comes first, since Chromium has given its colour to all that follow.
    show(`<div style="font: 40px/2 monospace; color: rgb(0, 200, 0)"><p>nnnn</p>
      <p id="ink" style="margin: 0; width: 200px; color: ${ink}; background: ${ground}">nnnn</p></div>`);
    for (const block of gatherBlocks(document)) highlighter.mark(block, ranges(block, [0, 4]));
    const rows = await paintedIn(find('#ink'));
    // Letters without descenders: what is painted in their last quarter is the mark.
    const below = new Set(rows.slice(Math.round(rows.length * 0.7)).flat());
    expect(below).toContain(ink);
    expect(below).toContain(ground);
  });

  it.each(STYLES)('differs by kind without colour, in the style %s', (style) => {
    find('p').style.fontSize = '40px';
    const shapes = KINDS.map((kind) => {
      const look = lookOf(highlightName(kind, { style, strength: 'normal', which: 'every' }));
      return [look.textDecorationStyle, look.textDecorationThickness, look.textUnderlineOffset].join(' ');
    });
    expect(new Set(shapes).size).toBe(KINDS.length);
  });

  it.each(KINDS)('of a %s grows with its strength', (kind) => {
    find('p').style.fontSize = '40px';
    const thickness = (strength: (typeof STRENGTHS)[number]) =>
      Number.parseFloat(
        lookOf(highlightName(kind, { style: 'dotted', strength, which: 'every' })).textDecorationThickness,
      );
    expect(thickness('strong')).toBeGreaterThan(thickness('faint'));
    expect(thickness('normal')).toBeGreaterThanOrEqual(thickness('faint'));
  });

  it('runs under the line of a link, so that both are seen', () => {
    expect(Number.parseFloat(lookOf(TERM).textUnderlineOffset)).toBeGreaterThan(0);
  });
});
