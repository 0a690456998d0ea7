import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { workerOf } from '../support/chromium/worker';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterAll(() => harness.close());

/** Throws where nothing catches, and has a promise fail that nobody waits for. */
const FAULTS =
  'setTimeout(() => { throw new Error("planted") }); Promise.reject(new Error("left alone")); null';

/** Waits for both, and no more. */
async function takePlanted(): Promise<void> {
  const found: string[] = [];
  await until('the faults to be seen', async () => {
    found.push(...(await harness.takeFaults()));
    return found.length >= 2;
  });
  expect(found).toHaveLength(2);
  expect(found.join()).toContain('planted');
  expect(found.join()).toContain('left alone');
}

/** Where the extension's script runs in a page, by the protocol's number. */
async function contentScript(protocol: CDPSession): Promise<number> {
  const contexts: { id: number; name: string }[] = [];
  protocol.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await protocol.send('Runtime.enable');
  return until('the content script', () => contexts.find(({ name }) => name === 'Kamernoot')?.id);
}

async function plant(page: Page, where: 'page' | 'content script'): Promise<void> {
  const protocol = await page.createCDPSession();
  const contextId = where === 'page' ? undefined : await contentScript(protocol);
  await protocol.send('Runtime.evaluate', { expression: FAULTS, ...(contextId && { contextId }) });
}

describe('what nobody catches is seen by these tests', () => {
  test('in a news page and in the script beside it', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    await plant(article.page, 'page');
    await takePlanted();
    await plant(article.page, 'content script');
    await takePlanted();
    await article.page.close();
  });

  test('in a page of the extension and in its worker', async () => {
    const options = await harness.openOptions();
    await options.waitForText('Settings');
    await plant(options.page, 'page');
    await takePlanted();
    await options.page.close();
    if (!(await harness.isBackgroundRunning())) await harness.startBackground();
    await (await workerOf(harness)).evaluate(FAULTS);
    await takePlanted();
  });
});
