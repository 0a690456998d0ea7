import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import type { Card } from '../support/card';
import { bringsNoCard, neverAnswers } from '../support/frail-background';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** Often enough that what one end leaves behind meets the next. */
const MANY = 5;

/** Letters that a sentence more makes at least; less may be a word of the card's own. */
const A_SENTENCE = 40;

/** Longer than a card takes to open. */
const HOVER_MS = 1_000;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve(HOST, '/gesplitst', { fixture: 'gesplitst.html' });
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

/** Whether a card opens under a pointer that rests on a mark; where its code is not there yet, none does. */
async function opensUnderPointer(article: ArticlePage, card: Card): Promise<boolean> {
  await article.leave();
  await article.hover('project Fortius');
  const end = performance.now() + HOVER_MS;
  while (performance.now() < end) if ((await card.view()) !== null) return true;
  return false;
}

describe('a background that is ended', () => {
  test('before a page that waits in a hidden tab has asked it, is started by the page', async () => {
    const front = await harness.newPage();
    const article = await harness.openArticle(HOST, '/haven');
    await front.bringToFront();
    await article.page.reload();
    await harness.stopBackground();
    await article.page.bringToFront();
    await article.waitForMarks();
    await Promise.all([front.close(), article.page.close()]);
  });

  test('between question and answer, is asked again by the page', async () => {
    const asked = await neverAnswers(harness);
    const article = await harness.openArticle(HOST, '/haven');
    await asked();
    expect(await article.marks()).toEqual([]);
    await harness.stopBackground();
    await article.waitForMarks();
    await article.page.close();
  });

  test('between answer and card, brings the card all the same', async () => {
    const due = await bringsNoCard(harness);
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    await due();
    await harness.stopBackground();
    const card = await harness.cardOf(article);
    await until('the card to open', () => opensUnderPointer(article, card));
    await article.page.close();
  });

  test('while a card is open, leaves it, with what it can do', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    const marks = await article.waitForMarks();
    const card = await harness.cardOf(article);
    await article.hover('project Fortius');
    const { text } = await card.waitForOpen();
    await card.enter();
    await harness.stopBackground();
    await card.click('More of this answer');
    await until('more of the answer', async () => {
      const now = (await card.view())?.text ?? '';
      return !now.includes('Fetching') && now.length > text.length + A_SENTENCE;
    });
    await harness.stopBackground();
    await card.click('Read the answer');
    const reader = await harness.waitForPage((url) => url.endsWith('/reader.html#2022Z20166/5'));
    expect(await article.marks()).toHaveLength(marks.length);
    await Promise.all([reader.close(), article.page.close()]);
  });

  test('many times in a row, between any two pages and beside an open one, costs no note', async () => {
    const open = await harness.openArticle(HOST, '/gesplitst');
    const count = (await open.waitForMarks()).length;
    for (let time = 0; time < MANY; time++) {
      await harness.stopBackground();
      const article = await harness.openArticle(HOST, '/haven');
      await article.waitForMarks();
      await article.page.close();
      expect(await open.marks()).toHaveLength(count);
    }
    await open.page.close();
  });
});

test('a key for notes does nothing on a page that is not read', async () => {
  harness.serve('www.example.org', '/haven', { fixture: 'haven.html' });
  const elsewhere = await harness.openArticle('www.example.org', '/haven');
  for (const command of ['next-note', 'open-note', 'close-note']) await harness.command(command);
  // The background answers one after the other, so that what the keys came to has come before this.
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  await Promise.all([elsewhere.page.close(), article.page.close()]);
});
