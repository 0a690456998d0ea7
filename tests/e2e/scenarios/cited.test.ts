import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';
const PATH = '/nieuws/interview';

/** In English, the language of the browser here. */
const SENTENCE = '17 parliamentary questions were asked and answered about this article.';
const NOTHING = { badge: '', title: 'Kamernoot' };

let harness: Harness;
let article: ArticlePage;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, PATH, { fixture: 'interview.html' });
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

beforeEach(async () => {
  article = await harness.openArticle(HOST, PATH);
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

/** The texts that the highlight of headlines holds. */
function headlines(): Promise<string[]> {
  return article.page.evaluate(() =>
    [...(CSS.highlights.get('kamernoot-article-dotted-normal') ?? [])].map((stretch) => {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      return range.toString();
    }),
  );
}

function waitForBadge(badge: string): Promise<unknown> {
  return until(`the badge "${badge}"`, async () => (await harness.button()).badge === badge);
}

describe('the article that questions were asked about', () => {
  test('has the toolbar button say how many', async () => {
    await waitForBadge('17');
    expect(await harness.button()).toEqual({ badge: '17', title: SENTENCE });
  });

  test('says so again when it comes back out of the browser’s cache', async () => {
    await waitForBadge('17');
    await harness.clearBadge();
    // A browser that is watched from outside keeps no page in its cache, so that the page is told what it would be.
    await article.page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await waitForBadge('17');
    expect(await headlines()).toHaveLength(1);
  });

  test('has its headline marked, and a card there that says so', async () => {
    const heading = await article.page.$eval('h1', (h1) => h1.textContent);
    expect(await headlines()).toEqual([heading]);
    const card = await harness.cardOf(article);
    await harness.command('next-note');
    const view = await card.waitForOpen();
    expect(view.name).toBe(SENTENCE);
    expect(view.text).toContain('1 of 17');
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
  });

  test('has it said first of all in the popup, and the headline is no note of the list', async () => {
    const popup = await harness.openPopup(article.page);
    await popup.waitForText(SENTENCE);
    expect(await popup.mainText()).toMatch(
      /^17 parliamentary questions were asked and answered about this article\. Read the answers/,
    );
    expect(await popup.notes()).not.toContain('2022Z20166');
  });
});

test('what is said on all tabs gives way to it, and is on the others', async () => {
  await waitForBadge('17');
  await harness.sayOnAllTabs('2');
  expect((await harness.button()).badge).toBe('17');
  await article.open(`https://${HOST}/haven`);
  await article.waitForMarks();
  await waitForBadge('2');
  // Its own answer, that nothing is cited, must not lie over it.
  await article.page.reload();
  await article.waitForMarks();
  expect((await harness.button()).badge).toBe('2');
  await harness.sayOnAllTabs('');
});

describe('the badge goes', () => {
  beforeEach(() => waitForBadge('17'));

  test('with the page, and is on no other', async () => {
    await article.open(`https://${HOST}/haven`);
    await article.waitForMarks();
    expect(await harness.button()).toEqual(NOTHING);
  });

  test('where the page turns into another without a load', async () => {
    await article.page.evaluate(() => {
      history.pushState({}, '', '/nieuws/kade');
      document.title = 'Speurders wachten samen op de kade';
      document.querySelector('h1')!.textContent = 'Speurders wachten samen op de kade';
    });
    await waitForBadge('');
    expect(await harness.button()).toEqual(NOTHING);
    expect(await headlines()).toEqual([]);
  });

  test('where the reader switches the site off, and comes back with it', async () => {
    const popup = await harness.openPopup(article.page);
    await popup.flipSwitch();
    await waitForBadge('');
    await popup.flipSwitch();
    await waitForBadge('17');
  });
});
