/** The background as Firefox has it: a page that it stops when nothing happens, and starts for an event. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { firefoxOf } from '../support/firefox/driver';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** In ms; Firefox's own half a minute is long for a test. */
const IDLE_LIMIT = 1_000;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  await firefoxOf(harness).setIdleLimit(IDLE_LIMIT);
  // The one that runs was begun with the limit of before.
  await harness.stopBackground();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

const waitForIdle = () =>
  until('the background to be stopped', async () => !(await harness.isBackgroundRunning()));

test('when it was stopped for being idle, the next page has its notes, cards and commands', async () => {
  const first = await harness.openArticle(HOST, '/haven');
  await first.waitForMarks();
  await waitForIdle();
  const second = await harness.openArticle(HOST, '/haven');
  const card = await harness.cardOf(second);
  await second.waitForMarks();
  await waitForIdle();
  await harness.command('next-note');
  expect((await card.waitForOpen()).name).toContain('haven van Antwerpen');
  await second.page.keyboard.press('Escape');
  await card.waitForClosed();
  await second.hover('project Fortius');
  await card.waitForOpen();
  await waitForIdle();
  // The sentences round it are the library's, which the background is started for.
  await card.click('More of this answer');
  await card.waitForText('Vanuit dit project is er een Quick Response Unit gestart');
});
