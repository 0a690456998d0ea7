/** A card beside text of every direction, in pages that magnify or turn themselves: always wholly in the window. */
import '../../../src/page/highlight.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CardHandle } from '../../../src/page/card-port';
import { mountCard } from '../../../src/ui/card/mount';
import { JIT } from './notes';
import { cardActions, rendered } from './support';

const MARGIN_PX = 8;
/** Half a pixel more or less is the rounding of a magnified page. */
const ROUNDING_PX = 0.5;

let article: HTMLElement;
let open: CardHandle | null = null;

beforeEach(() => {
  article = document.createElement('article');
  document.body.append(article);
});

afterEach(() => {
  open?.close();
  open = null;
  article.remove();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

/** Puts a text with one marked word into the page, and opens the card of that word. */
function openBeside(style: string, text = 'JIT'): { card: HTMLElement; mark: DOMRect } {
  article.style.cssText = style;
  const mark = Object.assign(document.createElement('b'), { textContent: text });
  article.replaceChildren(mark);
  const range = document.createRange();
  range.selectNodeContents(mark);
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  open = mountCard(
    JIT,
    { range, point: null },
    { ...cardActions(), pointerEntered: vi.fn(), pointerLeft: vi.fn() },
  );
  const root: ShadowRoot = attach.mock.results.at(-1)!.value;
  attach.mockRestore();
  return { card: root.querySelector<HTMLElement>('[role="dialog"]')!, mark: range.getBoundingClientRect() };
}

function expectInside(card: HTMLElement): void {
  const { left, top, right, bottom, width } = card.getBoundingClientRect();
  expect(width).toBeCloseTo(Math.min(360, innerWidth - 2 * MARGIN_PX), 0);
  expect(left).toBeGreaterThanOrEqual(MARGIN_PX - ROUNDING_PX);
  expect(top).toBeGreaterThanOrEqual(MARGIN_PX - ROUNDING_PX);
  expect(right).toBeLessThanOrEqual(innerWidth - MARGIN_PX + ROUNDING_PX);
  expect(bottom).toBeLessThanOrEqual(innerHeight - MARGIN_PX + ROUNDING_PX);
}

/** What a page may do to its root and its body, and how its text runs. */
const PAGES = [
  { what: 'right-to-left text', text: 'direction: rtl' },
  { what: 'vertical text from the right', text: 'writing-mode: vertical-rl' },
  { what: 'vertical text from the left', text: 'writing-mode: vertical-lr' },
  { what: 'text on its side', text: 'writing-mode: sideways-lr' },
  { what: 'a right-to-left page', root: 'direction: rtl' },
  { what: 'a vertical page', root: 'writing-mode: vertical-rl' },
  { what: 'a page that zooms its root', root: 'zoom: 2' },
  { what: 'a page that zooms its body', body: 'zoom: 0.5' },
  { what: 'a page that turns its body', body: 'transform: rotate(10deg) scale(1.5)' },
  { what: 'a page that moves its root', root: 'transform: translateX(300px)' },
  { what: 'a page that filters its root', root: 'filter: blur(0)' },
];
const CORNERS = ['top:0;left:0', 'top:0;right:0', 'bottom:0;left:0', 'bottom:0;right:0'];
const WINDOWS: [number, number][] = [
  [320, 568],
  [1_280, 720],
];

describe.each(PAGES)('beside $what', ({ root = '', body = '', text = '' }) => {
  it.each(WINDOWS.flatMap(([width, height]) => CORNERS.map((corner) => ({ width, height, corner }))))(
    'is wholly in a window of $width × $height px, mark at $corner',
    async ({ width, height, corner }) => {
      await page.viewport(width, height);
      document.documentElement.style.cssText = root;
      document.body.style.cssText = body;
      const { card } = openBeside(`position:fixed;${corner};white-space:nowrap;${text}`);
      await rendered();
      expectInside(card);
    },
  );
});

describe('beside text of another direction', () => {
  beforeEach(() => page.viewport(1_280, 720));

  it('begins where right-to-left text begins', () => {
    const { card, mark } = openBeside('position:fixed;top:100px;left:600px;direction:rtl', 'صندوق مشترك');
    expect(card.getBoundingClientRect().right).toBe(Math.round(mark.right));
  });

  it('leaves a line as tall as the window free', () => {
    const { card, mark } = openBeside(
      'position:fixed;top:0;left:600px;writing-mode:vertical-rl;font-size:30px;white-space:nowrap',
      'Een gemeenschappelijk onderzoeksteam van twee',
    );
    expect(mark.height).toBeGreaterThan(500);
    const { left } = card.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(mark.right);
    expectInside(card);
  });

  it('stands right under its mark in a page that zooms itself', () => {
    document.documentElement.style.zoom = '2';
    const { card, mark } = openBeside('position:fixed;top:50px;left:100px');
    const { left, top } = card.getBoundingClientRect();
    expect(left).toBeCloseTo(mark.left, 0);
    expect(top - mark.bottom).toBeGreaterThan(0);
    expect(top - mark.bottom).toBeLessThan(12);
  });
});
