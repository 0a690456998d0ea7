/** Which of its own files the extension reads and when: only Chromium's protocol tells of requests for them. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { watchWorkerFiles } from '../support/chromium/worker';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

test('searching loads the index at the first search and not before', async () => {
  const { popup, files } = await harness.openPopupInTab();
  await until('the library to be read', () => files.includes('publications.json'));
  expect(files).not.toContain('index.json');
  await popup.type('fortius');
  await popup.results();
  expect(files).toContain('index.json');
  await popup.page.close();
});

test('searching is no business of the worker, which loads the lexicon and never the index', async () => {
  await harness.stopBackground();
  await harness.startBackground();
  const files = await watchWorkerFiles(harness);
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  expect(files).toContain('lexicon.json');
  expect(files).not.toContain('index.json');
});
