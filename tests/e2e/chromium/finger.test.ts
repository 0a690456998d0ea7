/**
 * Cards by a finger. In Chromium alone: over WebDriver BiDi a touch and its end are two commands, between which a busy machine
 * makes a tap a long press, and Firefox does not scroll by such a finger.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import type { Card } from '../support/card';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

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
  article = await harness.openArticle(HOST, '/artikel');
  const protocol = await article.page.createCDPSession();
  await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  card = await harness.cardOf(article);
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

async function touchAt({ x, y }: { x: number; y: number }): Promise<void> {
  await article.page.touchscreen.tap(x, y);
}

async function markOf(text: string): Promise<{ x: number; y: number }> {
  const mark = (await article.marks()).find((candidate) => candidate.text === text);
  if (mark === undefined) throw new Error(`No mark "${text}" on ${article.page.url()}.`);
  return mark;
}

const tap = async (text: string) => touchAt(await markOf(text));

test('opens the card by a tap on marked text, and closes it by another', async () => {
  await tap('project Fortius');
  expect((await card.waitForOpen()).name).toContain('project Fortius');
  await tap('project Fortius');
  await card.waitForClosed();
});

test('closes the card by a tap elsewhere', async () => {
  await tap('project Fortius');
  await card.waitForOpen();
  await touchAt({ x: 700, y: 500 });
  await card.waitForClosed();
});

test('follows a marked link by a tap', async () => {
  await tap('Joint Investigation Team');
  await until('the link to be followed', () => new URL(article.page.url()).pathname === '/verder');
});

test('scrolls on a mark and opens nothing', async () => {
  const { x, y } = await markOf('project Fortius');
  const finger = await article.page.touchscreen.touchStart(x, y);
  for (let step = 1; step <= 10; step++) await finger.move(x, y - 10 * step);
  await finger.end();
  await until('the page to scroll', () => article.page.evaluate(() => scrollY > 0));
  expect(await card.view()).toBeNull();
});
