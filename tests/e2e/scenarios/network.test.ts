import { afterEach, beforeEach, expect, test } from 'vitest';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** What the article page itself asks for, and the browser for its tab. */
const PARTS_OF_THE_PAGE = ['/haven', '/krant.css', '/kade.png', '/favicon.ico'];

let harness: Harness;

// A browser for each test: what the extension does at its start counts too.
beforeEach(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterEach(() => harness.close());

test('the record holds every host that is asked for, and from where', async () => {
  const picture = '<img src="https://elsewhere.example/pixel.gif" alt="">';
  harness.serve(HOST, '/met-pixel', { html: `<!doctype html><title>x</title>${picture}` }, 'img-src *');
  await harness.openArticle(HOST, '/met-pixel');
  expect(harness.hosts()).toEqual(['elsewhere.example', HOST]);
});

test('marking, a card, a search and the reader ask no host but the page’s own', async () => {
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  await article.hover('project Fortius');
  const card = await harness.cardOf(article);
  await card.click('Read the answer');
  const reader = await harness.waitForPage((url) => url.endsWith('/reader.html#2022Z20166/5'));
  await reader.locator('article[id="2022Z20166/5"]').wait();
  await article.page.bringToFront();
  const popup = await harness.openPopup(article.page);
  await popup.type('ondergronds bankieren');
  await popup.results();

  expect(harness.hosts()).toEqual([HOST]);
  expect(harness.paths(HOST)).toContain('/haven');
  expect(harness.paths(HOST).filter((path) => !PARTS_OF_THE_PAGE.includes(path))).toEqual([]);
  expect(await harness.takeFaults()).toEqual([]);
});
