/** In Chromium alone: only its protocol holds a worker back before its first line. Late answers are tested in both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SlowStarts } from '../support/chromium/slow-starts';
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

describe('a worker that starts slowly', () => {
  test('is waited for', async () => {
    if (await harness.isBackgroundRunning()) await harness.stopBackground();
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
