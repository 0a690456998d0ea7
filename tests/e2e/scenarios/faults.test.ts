/** What nobody catches is seen by these tests, wherever it happens: no other test could say that there was nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterAll(() => harness.close());

/** Throws where nothing catches, and has a promise fail that nobody waits for. Runs anywhere. */
function plant(): void {
  setTimeout(() => {
    throw new Error('planted');
  });
  void Promise.reject(new Error('left alone'));
}

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

test('in a news page and in the world beside it where the extension’s scripts run', async () => {
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  await article.page.evaluate(plant);
  await takePlanted();
  if (!(await harness.isBackgroundRunning())) await harness.startBackground();
  await harness.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      // The same once more: what runs there knows nothing of this file.
      func: () => {
        setTimeout(() => {
          throw new Error('planted');
        });
        void Promise.reject(new Error('left alone'));
      },
    });
  });
  await takePlanted();
  await article.page.close();
});

test('in a page of the extension', async () => {
  const options = await harness.openOptions();
  await options.waitForText('Settings');
  await options.page.evaluate(plant);
  await takePlanted();
  await options.page.close();
});

test('in the background', async () => {
  if (!(await harness.isBackgroundRunning())) await harness.startBackground();
  await harness.inBackground(plant);
  await takePlanted();
});

/** What the background has, in Firefox too. */
declare const chrome: {
  scripting: { executeScript(injection: object): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
};
