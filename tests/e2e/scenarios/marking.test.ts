import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArticlePage, Mark } from '../../../scripts/article';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve(HOST, '/gesplitst', { fixture: 'gesplitst.html' });
  harness.serve(HOST, '/kamerstuk', { fixture: 'kamerstuk.html' });
  harness.serve(HOST, '/sport', { fixture: 'sport.html' });
  harness.serve('www.trouw.nl', '/wietproef', { fixture: 'wietproef.html' });
  harness.serve('www.example.org', '/haven', { fixture: 'haven.html' });
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

/** The texts of marks as one reads them: without soft hyphens, with single spaces. */
function words(marks: Mark[]): string[] {
  return marks.map(({ text }) => text.replaceAll('\u00AD', '').replace(/\s+/gu, ' '));
}

/** How many marks lie within elements that match a selector. */
function marksInside(article: ArticlePage, selector: string): Promise<number> {
  return article.page.evaluate(
    (inside) =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter((range) => range.startContainer.parentElement?.closest(inside)).length,
    selector,
  );
}

describe('a news page with the strictest policy', () => {
  test('has its terms marked', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    expect(words(await article.waitForMarks())).toEqual(
      expect.arrayContaining([
        'project Fortius',
        'Quick Response Unit',
        'Joint Investigation Team',
        'JIT',
        'EncroChat',
        'Sky ECC',
        'EPICC',
        'liaison officers',
        'ondergronds bankieren',
        'FIU-Nederland',
        'non conviction based confiscation',
      ]),
    );
  });

  test('is to its own scripts what it is without the extension', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    const plain = await Harness.start({ withExtension: false });
    try {
      plain.serve(HOST, '/haven', { fixture: 'haven.html' });
      const untouched = await plain.openArticle(HOST, '/haven');
      expect(await article.html()).toBe(await untouched.html());
    } finally {
      await plain.close();
    }
  });

  test('has no mark in navigation, forms, code or text that is being written', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    expect(await marksInside(article, 'article')).toBeGreaterThan(0);
    expect(await marksInside(article, 'nav, form, code, textarea, [contenteditable]')).toBe(0);
  });

  test('has terms marked that inline tags, soft hyphens and no-break spaces split', async () => {
    const article = await harness.openArticle(HOST, '/gesplitst');
    expect(words(await article.waitForMarks())).toEqual(
      expect.arrayContaining([
        'project Fortius',
        'EncroChat',
        'Sky ECC',
        'Joint Investigation Team',
        'non conviction based confiscation',
      ]),
    );
  });
});

test('a page has its figures and the numbers of its papers marked, and a card for a paper that is not held', async () => {
  const article = await harness.openArticle(HOST, '/kamerstuk');
  expect(words(await article.waitForMarks())).toEqual(
    expect.arrayContaining(['96 676', 'Kamerstuk 29 911, nr. 358', 'Kamerstuk 36 228, nr. 3']),
  );
  const card = await harness.cardOf(article);
  await article.hover('Kamerstuk 36 228, nr. 3');
  const view = await card.waitForOpen();
  expect(view.description).toBe('This paper is not in this library.');
  expect((await card.control('Open the paper')).url).toBe(
    'https://zoek.officielebekendmakingen.nl/kst-36228-3.html',
  );
});

test('a page of another listed host is marked too', async () => {
  const article = await harness.openArticle('www.trouw.nl', '/wietproef');
  expect(words(await article.waitForMarks())).toEqual(
    expect.arrayContaining(['gesloten coffeeshopketen', 'wietexperiment', 'criminoloog Fijnaut']),
  );
});

test('a page on which the words mean something else has no mark', async () => {
  const article = await harness.openArticle(HOST, '/sport');
  const popup = await harness.openPopup(article.page);
  // The popup asks the page, so what it says is said after the page has been looked through.
  await popup.waitForText('There are no notes on this page.');
  expect(await article.marks()).toEqual([]);
});

test('a page of a host that is not on the list stays as it is', async () => {
  const elsewhere = await harness.openArticle('www.example.org', '/haven');
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  expect(await elsewhere.marks()).toEqual([]);
  const popup = await harness.openPopup(elsewhere.page);
  await popup.waitForText('Kamernoot puts no notes on this site.');
});

test('pages are marked after the worker was stopped between two of them', async () => {
  const first = await harness.openArticle(HOST, '/haven');
  await first.waitForMarks();
  await harness.stopBackground();
  const second = await harness.openArticle(HOST, '/gesplitst');
  await second.waitForMarks();
  expect(await harness.isBackgroundRunning()).toBe(true);
});
