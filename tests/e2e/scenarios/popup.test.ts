import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** How wide the popup is, in CSS px: enough for a term and its answer on a line. */
const POPUP_PX = 380;

let harness: Harness;
let article: ArticlePage;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

beforeEach(async () => {
  article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

describe('searching', () => {
  test.each(['fortius', 'fortuis'])('"%s" leads to answer 5 with the arrow keys and Enter', async (query) => {
    const popup = await harness.openPopup(article.page);
    await popup.type(query);
    expect((await popup.results())[0]).toContain('Question 5');
    expect(await popup.active()).toBe(0);
    await popup.press('ArrowDown');
    await popup.press('ArrowUp');
    expect(await popup.active()).toBe(0);
    await popup.press('Enter');
    const reader = await harness.waitForPage((url) => url.endsWith('/reader.html#2022Z20166/5'));
    await reader.close();
  });

  test('for selected text comes in a tab of its own with the answers', async () => {
    const popup = await harness.openSearch('witwassen');
    expect((await popup.results()).length).toBeGreaterThan(1);
    await popup.page.close();
  });
});

test('its window grows to what it asks for, beyond which nothing reaches', async () => {
  const popup = await harness.openPopup(article.page);
  await popup.waitForText('On this page');
  const { body } = await until('the popup to have grown', async () => {
    const now = await popup.page.evaluate(() => ({
      window: innerWidth,
      body: document.body.getBoundingClientRect().width,
      reach: document.documentElement.scrollWidth,
    }));
    return now.window >= POPUP_PX && now.reach === now.window && now;
  });
  expect(body).toBe(POPUP_PX);
});

test('without a query the popup lists what is marked on the page', async () => {
  const popup = await harness.openPopup(article.page);
  await popup.waitForText('On this page');
  await popup.waitForText('project Fortius');
  await popup.waitForText('non conviction based confiscation');
});

test('the switch for the site clears the marks at once and brings them back, without a reload', async () => {
  await article.page.evaluate(() => {
    document.title = 'still the same page';
  });
  const popup = await harness.openPopup(article.page);
  await popup.flipSwitch();
  await article.waitForNoMarks();
  await popup.flipSwitch();
  await article.waitForMarks();
  await popup.waitForText('project Fortius');
  expect(await article.page.title()).toBe('still the same page');
});

test('a site that is not listed can be added, and says which it is', async () => {
  harness.serve('www.krant.example', '/haven', { fixture: 'haven.html' });
  const other = await harness.openArticle('www.krant.example', '/haven');
  const popup = await harness.openPopup(other.page);
  await popup.waitForText('Put notes on www.krant.example too');
  expect(await popup.mainText()).not.toContain('Notes on www.krant.example');
  await popup.page.close();
  await other.page.close();
});
