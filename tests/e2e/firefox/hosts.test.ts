/** Sites that the reader takes back and gives again, which Firefox alone lets them do one by one. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { newsMatches } from '../../../src/page/hosts';
import { firefoxOf } from '../support/firefox/driver';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';
const ORIGIN = 'https://*.demorgen.be/*';

let harness: Harness;

beforeEach(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve('www.trouw.nl', '/wietproef', { fixture: 'wietproef.html' });
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await harness.close();
});

test('a site that is withheld has no notes, and has them from then on when it is given in the popup', async () => {
  await firefoxOf(harness).withdraw([ORIGIN]);
  const article = await harness.openArticle(HOST, '/haven');
  const other = await harness.openArticle('www.trouw.nl', '/wietproef');
  await other.waitForMarks();
  expect(await article.marks()).toEqual([]);

  // For this one visit, the click on the button is leave enough for Firefox.
  const popup = await harness.openPopup(article.page);
  await popup.waitForText('Give access to www.demorgen.be');
  await popup.activate('main .button');
  await article.waitForMarks();
  const later = await harness.openArticle(HOST, '/haven');
  await later.waitForMarks();
});

test('where all sites are withheld the introduction asks for them, and pages have notes from then on', async () => {
  await firefoxOf(harness).withdraw([...newsMatches()]);
  const welcome = await harness.openExtensionPage('welcome.html');
  const button = await welcome.waitForSelector('.access .button');
  await button!.focus();
  await welcome.keyboard.press('Enter');
  await until('the introduction to say that it is given', () =>
    welcome.evaluate(() => document.body.innerText.includes('Kamernoot has access to the news sites.')),
  );
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
});

test('the archive is asked for with what it is told, and is there then', async () => {
  const library = await harness.openLibrary('archief');
  const ask = await library.page.waitForSelector('.archive .button');
  await ask!.focus();
  await library.page.keyboard.press('Enter');
  await library.page.waitForSelector('#archive-words');
  expect(await library.page.evaluate(() => browser.permissions.getAll())).toMatchObject({
    data_collection: ['searchTerms'],
  });
  expect(harness.hosts()).toEqual([]);
});

/** What a page of the extension has. */
declare const browser: { permissions: { getAll(): Promise<object> } };
