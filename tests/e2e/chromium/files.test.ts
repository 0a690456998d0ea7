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

test('searching is no business of the worker, which never loads the index', async () => {
  await harness.stopBackground();
  await harness.startBackground();
  const files = await watchWorkerFiles(harness);
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  // That it would have been seen.
  await harness.inBackground(async () => void (await fetch('/corpus/terms.json')));
  await expect.poll(() => files).toContain('terms.json');
  expect(files).not.toContain('index.json');
});

test('the reader: the lexicon is asked for when the text is there, not before', async () => {
  const { popup } = await harness.openPopupInTab();
  const reader = popup.page;
  const order: string[] = [];
  await reader.exposeFunction('saw', (what: string) => order.push(what));
  await reader.evaluateOnNewDocument(() => {
    const { saw } = globalThis as unknown as { saw(what: string): void };
    const before = fetch;
    globalThis.fetch = (...args) => {
      saw(`${String(args[0]).split('/').at(-1)} with ${document.querySelectorAll('article').length} answers`);
      return before(...args);
    };
  });
  await reader.goto(reader.url().replace('popup.html', 'reader.html#2022Z20166'));
  await reader.locator('.overview').wait();
  expect(order).toEqual(['publications.json with 0 answers', 'lexicon.json with 17 answers']);
});
