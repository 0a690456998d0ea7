/** Pages in frames: those of listed sites are annotated, whoever holds them, and no others. */
import type { Frame } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';
const OTHER_LISTED = 'www.trouw.nl';
const UNLISTED = 'www.example.org';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src https:";

const FRAMED = '<!doctype html><html lang="nl"><main><p>Ook project Fortius en EncroChat.</p></main></html>';

let harness: Harness;
let article: ArticlePage;

beforeAll(async () => {
  harness = await Harness.start();
  for (const host of [HOST, OTHER_LISTED, UNLISTED]) harness.serve(host, '/kader', { html: FRAMED });
  harness.serve(HOST, '/interview', { fixture: 'interview.html' }, POLICY);
  const frames = [HOST, OTHER_LISTED, UNLISTED].map(
    (host) => `<iframe src="https://${host}/kader"></iframe>`,
  );
  const html = `<!doctype html><html lang="nl"><main><h1>De kade</h1><p>De politie las Sky ECC mee.</p>
    ${frames.join('')}<iframe srcdoc="<p>Project Fortius</p>"></iframe></main></html>`;
  harness.serve(HOST, '/kaders', { html }, POLICY);
});

beforeEach(async () => {
  article = await harness.openArticle(HOST, '/kaders');
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

/** How many ranges are marked in a frame. */
function marksIn(frame: Frame): Promise<number> {
  return frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

function frameOf(host: string): Frame {
  const frame = article.page.frames().find((one) => one.url() === `https://${host}/kader`);
  if (frame === undefined) throw new Error(`No frame of ${host}.`);
  return frame;
}

test('of the same site and of another listed one have their words marked', async () => {
  for (const host of [HOST, OTHER_LISTED]) {
    await until(`marks in the frame of ${host}`, async () => (await marksIn(frameOf(host))) === 2);
  }
});

test('of a site that is not listed, and without an address, stay as they are', async () => {
  for (const host of [HOST, OTHER_LISTED]) {
    await until(`marks in the frame of ${host}`, async () => (await marksIn(frameOf(host))) === 2);
  }
  expect(await marksIn(frameOf(UNLISTED))).toBe(0);
  const bare = article.page.frames().find((frame) => frame.url() === 'about:srcdoc');
  expect(await marksIn(bare!)).toBe(0);
});

test('leave list and keys to the page that holds them', async () => {
  await until('marks in the frame', async () => (await marksIn(frameOf(HOST))) === 2);
  const popup = await harness.openPopup(article.page);
  await popup.waitForText('Sky ECC');
  expect(await popup.notes()).toHaveLength(1);
});

test('that cite nothing leave the badge of the page that is cited', async () => {
  await article.open(`https://${HOST}/interview`);
  await until('the badge', async () => (await harness.button()).badge === '17');
  await article.page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, `https://${HOST}/kader`);
  await until('the frame', () => article.page.frames().some((frame) => frame.url().endsWith('/kader')));
  await until('marks in the frame', async () => (await marksIn(frameOf(HOST))) === 2);
  expect((await harness.button()).badge).toBe('17');
});
