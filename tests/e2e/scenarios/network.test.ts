import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { Harness } from '../support/harness';
import { Panel } from '../support/panel';

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

test('installing, the introduction and the settings ask no host at all', async () => {
  const options = await harness.openOptions();
  await options.waitForText('Settings');
  await options.choose('language', 'fr');
  await options.waitForText('Réglages');
  await options.importFile('mine.json', '{"version":2,"language":"en","disabledHosts":["www.nrc.nl"]}');
  await options.waitForText('www.nrc.nl');
  expect(harness.hosts()).toEqual([]);
});

test('importing, searching in what was imported and the panel ask no host but the page’s own', async () => {
  const library = await harness.openLibrary('toevoegen');
  await library.waitForText('Drag documents here');
  await library.choose(fromRoot('tests', 'evaluation', 'extraction', '2023Z04112.txt'));
  await library.waitForText('1 publication read');
  await library.clickText('Save 1 publication');
  await library.waitForText('is now in your library');
  const search = await harness.openSearch('piekbelasting');
  await search.results();
  expect(harness.hosts()).toEqual([]);
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  const panel = await Panel.open(harness, article.page);
  await panel.waitToSay(/^\d+ notes$/);
  expect(harness.hosts()).toEqual([HOST]);
  expect(harness.paths(HOST).filter((path) => !PARTS_OF_THE_PAGE.includes(path))).toEqual([]);
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
