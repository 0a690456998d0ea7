import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { Card } from '../support/card';
import { bringsNoCard, neverAnswers, SlowStarts } from '../support/frail-worker';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** Often enough that what one end leaves behind meets the next. */
const MANY = 5;

/** Letters that a sentence more makes at least; less may be a word of the card's own. */
const A_SENTENCE = 40;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve(HOST, '/gesplitst', { fixture: 'gesplitst.html' });
});

afterEach(async () => {
  expect(harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

describe('a worker that is ended', () => {
  test('before a page that waits in a hidden tab has asked it, is started by the page', async () => {
    const front = await harness.newPage();
    const article = await harness.openArticle(HOST, '/haven');
    await front.bringToFront();
    await article.page.reload();
    await harness.stopWorker();
    await article.page.bringToFront();
    await article.waitForMarks();
    await Promise.all([front.close(), article.page.close()]);
  });

  test('between question and answer, is asked again by the page', async () => {
    const asked = await neverAnswers(harness);
    const article = await harness.openArticle(HOST, '/haven');
    await asked();
    expect(await article.marks()).toEqual([]);
    await harness.stopWorker();
    await article.waitForMarks();
    await article.page.close();
  });

  test('between answer and card, brings the card all the same', async () => {
    const due = await bringsNoCard(harness);
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    await due();
    await harness.stopWorker();
    await until('the worker that is to bring the card', () => harness.hasWorker());
    const card = await Card.of(article.page);
    await until('the card to open', async () => {
      await harness.command('open-note');
      return card.view();
    });
    await article.page.close();
  });

  test('while a card is open, leaves it, with what it can do', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    const marks = await article.waitForMarks();
    const card = await Card.of(article.page);
    await article.hover('project Fortius');
    const { text } = await card.waitForOpen();
    await card.enter();
    await harness.stopWorker();
    await card.click('More of this answer');
    await until('more of the answer', async () => {
      const now = (await card.view())?.text ?? '';
      return !now.includes('Fetching') && now.length > text.length + A_SENTENCE;
    });
    await harness.stopWorker();
    await card.click('Read the answer');
    const reader = await harness.waitForPage((url) => url.endsWith('/reader.html#2022Z20166/5'));
    expect(await article.marks()).toHaveLength(marks.length);
    await Promise.all([reader.close(), article.page.close()]);
  });

  test('many times in a row, between any two pages and beside an open one, costs no note', async () => {
    const open = await harness.openArticle(HOST, '/gesplitst');
    const count = (await open.waitForMarks()).length;
    for (let time = 0; time < MANY; time++) {
      await harness.stopWorker();
      const article = await harness.openArticle(HOST, '/haven');
      await article.waitForMarks();
      await article.page.close();
      expect(await open.marks()).toHaveLength(count);
    }
    await open.page.close();
  });
});

describe('a worker that starts slowly', () => {
  test('is waited for', async () => {
    if (harness.hasWorker()) await harness.stopWorker();
    const starts = await SlowStarts.begin(harness);
    const article = await harness.openArticle(HOST, '/haven');
    const worker = await starts.next();
    expect(await article.marks()).toEqual([]);
    await worker.letRun();
    await article.waitForMarks();
    await starts.end();
    await article.page.close();
  });
});
