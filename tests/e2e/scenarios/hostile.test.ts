/**
 * Pages that get in the way, on purpose or not: the card can be used there or stays away, and neither the page nor a
 * console hears of it.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import type { Card } from '../support/card';
import { CHAMBER, chamberPage } from '../support/chamber';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

let harness: Harness;
let article: ArticlePage;
let card: Card;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(CHAMBER.host, CHAMBER.path, { html: chamberPage(17) }, "default-src 'none'");
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

interface Page {
  /** Runs before anything else of the page. */
  script?: string;
  css?: string;
  /** Stands after the article. */
  html?: string;
}

async function open({ script = '', css = '', html = '' }: Page): Promise<void> {
  const page = `<!doctype html><html lang="nl"><title>Speurders in de haven</title><script>${script}</script>
    <style>body { font: 18px/1.6 serif; margin: 40px } main { max-width: 700px; min-height: 3000px } ${css}</style>
    <main><h1>Speurders in de haven</h1>
    <p>De minister wil meer doen met het project Fortius, zegt hij over de drugscriminaliteit.</p>
    <p>Berichten uit EncroChat leverden de politie bewijs op.</p><button id="knop">Deel</button></main>${html}`;
  harness.serve(HOST, '/strijd', { html: page }, POLICY);
  article = await harness.openArticle(HOST, '/strijd');
  card = await harness.cardOf(article);
}

/** That a card opens under the pointer, can be read and pressed, and that it goes. */
async function expectUsable(): Promise<void> {
  await article.hover('project Fortius');
  await expectPressable();
  await article.leave();
  await article.page.keyboard.press('Escape');
  await card.waitForClosed();
}

/** More than the time after which it is looked again for marks that a page has taken away. */
const LONGER_THAN_A_LOOK_MS = 600;

/** Moves the pointer a little over the head of the page, where nothing is marked. */
async function movePointer(): Promise<void> {
  for (const x of [300, 301]) await article.page.mouse.move(x, 5);
}

/** Asks until it is there: marks are drawn before the card's code has come. */
async function openByShortcut(): Promise<void> {
  await until('the card to open', async () => {
    await harness.command('open-note');
    return card.view();
  });
}

async function expectPressable(): Promise<void> {
  expect((await card.waitForOpen()).name).toContain('project Fortius');
  await card.click('More of this answer');
  await card.waitForText('Vanuit dit project is er een Quick Response Unit gestart');
}

describe('a page that spoils what scripts build on', () => {
  /** Every function of the page's own world that a script could lean on throws, and nothing can be put right. */
  const SPOIL = `(() => {
    const broken = () => { throw new Error('spoilt') };
    for (const { prototype } of [Array, Map, Set, WeakMap, Promise, String, RegExp, Element, Node, Document, Range,
      StaticRange, EventTarget, MutationObserver, HTMLElement, ShadowRoot, Highlight, HighlightRegistry]) {
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const { value, configurable } = Object.getOwnPropertyDescriptor(prototype, name);
        if (typeof value !== 'function' || !configurable || name === 'constructor') continue;
        Object.defineProperty(prototype, name, { value: broken });
      }
      Object.freeze(prototype);
    }
    for (const name of ['Highlight', 'CSS', 'MutationObserver', 'CSSStyleSheet', 'scheduler', 'setTimeout', 'queueMicrotask'])
      Object.defineProperty(window, name, { value: undefined });
    // Firefox lets no document be frozen.
    try { Object.freeze(document) } catch {}
  })()`;

  test('has its notes and its card all the same, which are in a world of their own', async () => {
    await open({ script: SPOIL });
    expect(await article.page.evaluate('try { [].push(1), 0 } catch (error) { error.message }')).toBe(
      'spoilt',
    );
    const popup = await harness.openPopup(article.page);
    await popup.waitForText('project Fortius');
    expect(await popup.notes()).toEqual(['project Fortius', 'EncroChat']);
    await popup.page.click('.notes .note');
    await expectPressable();
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
  });
});

describe('a page that takes styles and marks away', () => {
  test('and replaces its adopted style sheets for ever keeps the marks', async () => {
    await open({ script: 'setInterval(() => { document.adoptedStyleSheets = [] }, 10)' });
    await article.waitForMarks();
    await expectUsable();
    expect(await isUnderlined()).toBe(true);
  });

  test('and clears the highlights, as a search of its own does, has them back when the pointer moves', async () => {
    await open({});
    const { length } = await article.waitForMarks();
    await article.page.evaluate(() => CSS.highlights.clear());
    await article.waitForNoMarks();
    await until('the marks to come back', async () => {
      await movePointer();
      return (await article.marks()).length === length;
    });
    await expectUsable();
  });

  test('and empties the highlights has them back when the pointer moves', async () => {
    await open({});
    const { length } = await article.waitForMarks();
    await article.page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    });
    await until('the marks to come back', async () => {
      await movePointer();
      return (await article.marks()).length === length;
    });
  });

  test('each time they come is left its way after some times', async () => {
    await open({});
    await article.waitForMarks();
    await article.page.evaluate(() => {
      let restored = 0;
      const clear = () => {
        if (CSS.highlights.size > 0) document.title = String(++restored);
        CSS.highlights.clear();
        requestAnimationFrame(clear);
      };
      clear();
    });
    const restored = async () => Number(await article.page.title());
    await until('the marks to come back again', async () => {
      await movePointer();
      return (await restored()) > 1;
    });
    await until('the page to be left its way', async () => {
      const before = await restored();
      const begin = performance.now();
      while (performance.now() - begin < LONGER_THAN_A_LOOK_MS) await movePointer();
      return (await restored()) === before;
    });
    expect(await restored()).toBeLessThan(25);
  });

  test('and has a highlight of the same name keeps a card that can be used', async () => {
    await open({
      script: `document.addEventListener('DOMContentLoaded', () => {
        const range = new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 });
        setInterval(() => CSS.highlights.set('kamernoot-term-dotted-normal', new Highlight(range)), 50);
      })`,
    });
    await until('the popup to list the notes', async () => {
      const popup = await harness.openPopup(article.page);
      await popup.waitForText('project Fortius');
      await popup.page.click('.notes .note');
      return true;
    });
    await expectPressable();
  });
});

/** Whether the letters of a mark are drawn otherwise than those beside it, which only the browser itself knows. */
function isUnderlined(): Promise<boolean> {
  return article.page.evaluate(() => {
    const [name = ''] = CSS.highlights.keys();
    const paragraph = document.querySelector('p')!;
    return getComputedStyle(paragraph, `::highlight(${name})`).textDecorationStyle === 'dotted';
  });
}

describe('a page that stops events', () => {
  const TYPES = [
    'pointermove',
    'pointerover',
    'mousemove',
    'mouseover',
    'keydown',
    'keyup',
    'focusin',
    'contextmenu',
    'scroll',
  ];
  const stop = (method: string, types: readonly string[]) =>
    `for (const type of ${JSON.stringify(types)}) window.addEventListener(type, (event) => event.${method}(), true)`;

  test('at its window leaves the card to the pointer and to Escape', async () => {
    await open({ script: stop('stopPropagation', TYPES) });
    await article.waitForMarks();
    await expectUsable();
  });

  test('clicks among them leaves a card that can be read, left by Escape, and whose links work', async () => {
    await open({ script: stop('stopPropagation', [...TYPES, 'click', 'pointerdown', 'mousedown']) });
    await article.waitForMarks();
    await article.hover('project Fortius');
    await card.click('Official source');
    const official = await harness.waitForPage((url) => url.startsWith('https://www.tweedekamer.nl/'));
    await official.close();
    await article.page.bringToFront();
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
  });

  test('at once, has no card under the pointer, and one by the shortcut', async () => {
    await open({ script: stop('stopImmediatePropagation', TYPES) });
    await article.waitForMarks();
    await article.hover('project Fortius');
    await openByShortcut();
    await expectPressable();
    await harness.command('close-note');
    await card.waitForClosed();
  });
});

describe('a page whose styles reach for everything', () => {
  test.each([
    [
      'hides what it does not know',
      ':not(html, head, title, style, script, body, main, h1, p, button) { display: none !important }',
    ],
    [
      'unsets all',
      'kamernoot-card, html > :not(head, body) { all: unset !important; opacity: 0 !important; visibility: hidden !important; clip-path: inset(50%) !important }',
    ],
    [
      'shades what is behind a dialog',
      '::backdrop { background: rgb(0 0 0 / 80%) !important; pointer-events: auto !important }',
    ],
    [
      'lets no text be selected, and scrolls in a part',
      'html, body { height: 100%; overflow: hidden; user-select: none } main { height: 90%; overflow: auto; min-height: 0 }',
    ],
    [
      'magnifies, turns and filters itself',
      'html { zoom: 1.3; filter: contrast(1.1) } body { transform: rotate(1deg) scale(0.9); perspective: 100px; contain: paint }',
    ],
  ])('and %s has a card that can be used', async (_, css) => {
    await open({ css });
    await article.waitForMarks();
    await expectUsable();
  });

  test('and takes the pointer from everything has a card by the shortcut', async () => {
    await open({ css: 'html, * { pointer-events: none !important }' });
    await article.waitForMarks();
    await openByShortcut();
    await expectPressable();
  });

  test('and shades what is behind a dialog stays as bright as it was', async () => {
    await open({ css: '::backdrop { background: rgb(0 0 0 / 80%) }' });
    await article.waitForMarks();
    await article.hover('project Fortius');
    await card.waitForOpen();
    const shade = await article.page.evaluate(
      () => getComputedStyle(document.querySelector('kamernoot-card')!, '::backdrop').display,
    );
    expect(shade).toBe('none');
  });
});

describe('a page that lies over its text', () => {
  const OVERLAY = `<div style="position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 255 255 / 50%); pointer-events: none"></div>`;

  test('with the highest z-index lies under the card', async () => {
    await open({ html: OVERLAY });
    await article.waitForMarks();
    await expectUsable();
  });

  test('with an open dialog has a card over it by the shortcut, with the focus in it', async () => {
    await open({ html: '<dialog role="alertdialog">Abonneer u</dialog>' });
    await article.waitForMarks();
    await article.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await openByShortcut();
    await until('the card to have the focus', async () => (await card.view())?.isFocused);
    await expectPressable();
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
    expect(await article.page.evaluate(() => document.querySelector('dialog')!.outerHTML)).toBe(
      '<dialog role="alertdialog" open="">Abonneer u</dialog>',
    );
  });

  test('with a dialog that opens later has no card under it', async () => {
    await open({ html: '<dialog role="alertdialog">Abonneer u</dialog>' });
    await article.waitForMarks();
    await article.hover('project Fortius');
    await card.waitForOpen();
    await article.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await card.waitForClosed();
    expect(await article.page.evaluate(() => document.querySelector('kamernoot-card'))).toBeNull();
  });

  test('with a dialog that closes under the card has no card left', async () => {
    await open({ html: '<dialog role="alertdialog">Abonneer u</dialog>' });
    await article.waitForMarks();
    await article.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await openByShortcut();
    await card.waitForOpen();
    await article.page.evaluate(() => document.querySelector('dialog')!.close());
    await card.waitForClosed();
    await until('the element of the card to go', () =>
      article.page.evaluate(() => document.querySelector('kamernoot-card') === null),
    );
  });

  test('and makes its body inert has a card by the shortcut', async () => {
    await open({
      script: "document.addEventListener('DOMContentLoaded', () => { document.body.inert = true })",
    });
    await article.waitForMarks();
    await openByShortcut();
    await expectPressable();
  });

  test('and keeps the focus in a part of its own leaves it in the card', async () => {
    await open({
      script: `document.addEventListener('focusin', ({ target }) => {
        if (target.id !== 'knop') document.querySelector('#knop').focus();
      }, true)`,
    });
    await article.waitForMarks();
    await openByShortcut();
    await until('the card to have the focus', async () => (await card.view())?.isFocused);
    await expectPressable();
  });
});

describe('a page that does not bear the card', () => {
  /** Removes the card's element whenever it comes, and counts. */
  const REMOVE = `let removed = 0;
    new MutationObserver(() => {
      const host = document.querySelector('kamernoot-card');
      if (!host) return;
      document.documentElement.dataset.removed = String(++removed);
      host.remove();
    }).observe(document, { childList: true, subtree: true })`;

  test('and removes it each time is left in peace after some times', async () => {
    await open({ script: REMOVE });
    await article.waitForMarks();
    const removed = () => article.page.evaluate(() => Number(document.documentElement.dataset.removed ?? 0));
    await until('the card to be removed three times', async () => {
      await harness.command('open-note');
      return (await removed()) === 3;
    });
    for (let times = 0; times < 3; times++) await harness.command('open-note');
    // A command is answered in order: the popup's question is answered after it.
    const popup = await harness.openPopup(article.page);
    await popup.waitForText('project Fortius');
    expect(await removed()).toBe(3);
    expect(await card.view()).toBeNull();
  });

  test('and hides it has none left', async () => {
    await open({});
    await article.waitForMarks();
    await article.hover('project Fortius');
    await card.waitForOpen();
    await article.page.evaluate(() => document.querySelector<HTMLElement>('kamernoot-card')!.hidePopover());
    await card.waitForClosed();
    await article.page.mouse.move(5, 400);
    await expectUsable();
  });

  test('and has an element of the same name of its own cannot look into the card', async () => {
    await open({
      script: `customElements.define('kamernoot-card', class extends HTMLElement {
        constructor() { super(); this.inside = this.attachInternals(); window.made = this }
        connectedCallback() { document.title = 'seen' }
      })`,
    });
    await article.waitForMarks();
    await expectUsable();
    const inside = await article.page.evaluate('made.inside.shadowRoot?.textContent ?? null');
    expect(inside).toBeNull();
    expect(await article.page.title()).toBe('Speurders in de haven');
  });

  test('and has an element of the same name that breaks leaves the card', async () => {
    await open({
      script: `customElements.define('kamernoot-card', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }) }
      })`,
    });
    await article.waitForMarks();
    await expectUsable();
  });
});
