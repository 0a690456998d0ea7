import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { fromRoot } from '../../../scripts/root';
import { until } from '../../../scripts/until';
import { CHAMBER } from '../support/chamber';
import { Harness } from '../support/harness';
import { LibraryPage } from '../support/library';

const OFFICIAL = { host: 'zoek.officielebekendmakingen.nl', path: '/ah-tk-20222023-1234.html' };
const LIST = '/kamerstukken/kamervragen/?qry=drugs';

/** In English, the language of the browser here. */
const OFFER = {
  badge: '+',
  title: 'These parliamentary questions can be added to your library.',
};
const NOTHING = { badge: '', title: 'Kamernoot' };

const HTML =
  '<!doctype html><html lang="nl"><head><title>ah-tk-20222023-1234</title></head>' +
  '<body><div class="vraag"><h2>Vraag 1</h2><p>Klopt dit?</p></div></body></html>';

/** The bundled letter as the official site has it, as if it were the answers of another case. */
const ANSWERS = {
  path: '/ah-tk-20222023-1300.html',
  html: readFileSync(fromRoot('tests', 'fixtures', 'publications', 'gazette.html'), 'utf8')
    .replaceAll('2022Z20166', '2023Z04112')
    // The policy that it is served with refuses them, and says so.
    .replaceAll(/<(script|style)>.*?<\/\1>/gsu, ''),
};

let harness: Harness;
let article: ArticlePage | null = null;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(OFFICIAL.host, OFFICIAL.path, { html: HTML });
  harness.serve(OFFICIAL.host, ANSWERS.path, { html: ANSWERS.html });
  harness.serve(CHAMBER.host, CHAMBER.path, { html: HTML });
  harness.serve(CHAMBER.host, LIST, { html: HTML });
  harness.serve('www.nos.nl', '/haven', { fixture: 'haven.html' });
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article?.page.close();
});

afterAll(() => harness.close());

/** What waits to be taken by the library page, by the keys of the session storage. */
async function waiting(): Promise<Record<string, unknown>> {
  return harness.inBackground(() => chrome.storage.session.get(null));
}

declare const chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };

test('an official page has a badge, and its DOM is left as it is', async () => {
  article = await harness.openArticle(OFFICIAL.host, OFFICIAL.path);
  await until('the badge', async () => (await harness.button()).badge !== '');
  expect(await harness.button()).toEqual(OFFER);
  expect(await article.page.evaluate(() => document.documentElement.outerHTML)).toBe(
    HTML.replace('<!doctype html>', ''),
  );
});

test('one that the library has, a list of questions and another page have none', async () => {
  const others = [
    await harness.openArticle(CHAMBER.host, CHAMBER.path),
    await harness.openArticle(CHAMBER.host, LIST),
    await harness.openArticle('www.nos.nl', '/haven'),
  ];
  // Opened last: once it has its badge, the others would have theirs.
  article = await harness.openArticle(OFFICIAL.host, OFFICIAL.path);
  await until('the badge', async () => (await harness.button()).badge === OFFER.badge);
  for (const { page } of others) {
    await page.bringToFront();
    expect(await harness.button()).toEqual(NOTHING);
    await page.close();
  }
});

test('the popup hands the page over to the library page, which saves it, and then nothing is offered any more', async () => {
  article = await harness.openArticle(OFFICIAL.host, ANSWERS.path);
  await until('the badge', async () => (await harness.button()).badge === OFFER.badge);
  const popup = await harness.openPopup(article.page);
  const opened = harness.waitForPage((url) => url.endsWith('/library.html#toevoegen'));
  await popup.activate('.official .button');
  const library = new LibraryPage(await opened);
  await library.waitForText('1 publication read');
  expect(await waiting()).toEqual({});
  await library.press('Save');
  await library.waitForText('1 publication is now in your library');
  await library.page.close();

  await article.page.close();
  article = await harness.openArticle(OFFICIAL.host, ANSWERS.path);
  const again = await harness.openPopup(article.page);
  await again.waitForText('These parliamentary questions are in your library already.');
  expect(await harness.button()).toEqual(NOTHING);
});

test('over a page that the library has, the popup leads to its answers', async () => {
  article = await harness.openArticle(CHAMBER.host, CHAMBER.path);
  const popup = await harness.openPopup(article.page);
  await popup.waitForText('These parliamentary questions are in your library already.');
  await popup.activate('.official .text-button');
  const reader = await harness.waitForPage((url) => url.endsWith('/reader.html#2022Z20166/1'));
  await reader.close();
});

test('over any other page it offers nothing of the kind', async () => {
  article = await harness.openArticle('www.nos.nl', '/haven');
  await article.waitForMarks();
  const popup = await harness.openPopup(article.page);
  await popup.page.locator('.notes .note').wait();
  expect(await popup.page.$('.official')).toBeNull();
  await popup.page.close();
});
