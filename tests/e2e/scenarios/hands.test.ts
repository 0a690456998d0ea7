/** Cards with mouse and keys, in the built extension. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage, Mark } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import type { Card } from '../support/card';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** Longer than any delay of a card, the longest that the reader can choose among them. */
const LONG_ENOUGH_MS = 1_500;

const ARTICLE = `<!doctype html><html lang="nl"><title>Speurders in de haven</title>
  <style>body { font: 18px/1.6 serif; margin: 40px } main { max-width: 700px; min-height: 3000px }</style>
  <main><h1>Speurders in de haven</h1>
  <p>De minister wil meer doen met het project Fortius, zegt hij over de drugscriminaliteit.</p>
  <p>Er kwam een <a id="link" href="/verder">Joint Investigation Team</a> van politie en justitie bij.</p>
  <p>Berichten uit EncroChat leverden de politie bewijs op.</p>
  <button id="knop">Deel</button><div id="film" style="width: 300px; height: 200px; background: #333"></div></main>`;

let harness: Harness;
let article: ArticlePage;
let card: Card;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/artikel', { html: ARTICLE }, "default-src 'none'; style-src 'unsafe-inline'");
  harness.serve(HOST, '/verder', { html: '<!doctype html><title>Verder</title><p>Verder.</p>' });
});

beforeEach(async () => {
  // Stored anew each time, so that a change of one of them is one of nothing else.
  await change({});
  article = await harness.openArticle(HOST, '/artikel');
  card = await harness.cardOf(article);
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

async function markOf(text: string): Promise<Mark> {
  const mark = (await article.marks()).find((candidate) => candidate.text === text);
  if (mark === undefined) throw new Error(`No mark "${text}" on ${article.page.url()}.`);
  return mark;
}

/** Stores settings as the settings page does. */
async function change(settings: Partial<Settings>): Promise<void> {
  await harness.inBackground((stored) => chrome.storage.local.set({ settings: stored }), {
    ...DEFAULT_SETTINGS,
    ...settings,
  });
}

function path(): string {
  return new URL(article.page.url()).pathname;
}

describe('a mouse', () => {
  async function click(text: string): Promise<void> {
    const { x, y } = await markOf(text);
    await article.page.mouse.click(x, y);
  }

  test('pins the card by a click, and closes it by a second one', async () => {
    await click('project Fortius');
    expect((await card.waitForOpen()).isFocused).toBe(true);
    await article.leave();
    expect(await card.staysFor(LONG_ENOUGH_MS)).toBe(true);
    await click('project Fortius');
    await card.waitForClosed();
  });

  test('follows a marked link by a click', async () => {
    await click('Joint Investigation Team');
    await until('the link to be followed', () => path() === '/verder');
  });

  test('opens cards after the delay that the reader chose, from that moment on', async () => {
    await change({ opensAfter: 'alt' });
    await article.hover('project Fortius');
    await article.page.keyboard.down('Alt');
    await card.waitForOpen();
    await article.page.keyboard.up('Alt');
    expect(await card.staysFor(LONG_ENOUGH_MS)).toBe(true);
    await article.leave();
    await card.waitForClosed();
    await change({ opensAfter: 'none' });
    await article.hover('EncroChat');
    await card.waitForOpen();
  });
});

describe('the commands', () => {
  test('open the note at what has the focus, and close it, which gives the focus back', async () => {
    await article.page.focus('#link');
    await harness.command('open-note');
    const view = await card.waitForOpen();
    expect(view.name).toContain('Joint Investigation Team');
    expect(view.isFocused).toBe(true);
    await harness.command('close-note');
    await card.waitForClosed();
    await expect.poll(() => article.page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('open the note shown last where the focus is at none', async () => {
    await article.hover('EncroChat');
    await card.waitForOpen();
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
    await harness.command('open-note');
    expect((await card.waitForOpen()).name).toContain('EncroChat');
  });
});

test('a film that takes the whole screen has no card over it', async () => {
  await article.hover('project Fortius');
  await card.waitForOpen();
  await article.page.evaluate(() => document.getElementById('film')?.requestFullscreen());
  await card.waitForClosed();
  await harness.command('next-note');
  await harness.command('open-note');
  await article.page.evaluate(() => document.exitFullscreen());
  expect(await card.view()).toBeNull();
  await harness.command('next-note');
  await card.waitForOpen();
});

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
