/** The extension updated, removed or switched off while pages that it has marked are open. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import type { Card } from '../support/card';
import { Harness } from '../support/harness';
import { browserOfRun } from '../support/run';

const HOST = 'www.demorgen.be';

/** Longer than any delay after which a card could open or close. */
const LONG_ENOUGH_MS = 1_500;

let harness: Harness;
let article: ArticlePage;
let card: Card;

beforeEach(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  article = await harness.openArticle(HOST, '/haven');
  card = await harness.cardOf(article);
  await article.waitForMarks();
});

afterEach(async () => {
  const faults = await harness.takeFaults();
  await harness.close();
  expect(faults).toEqual([]);
});

/**
 * Waits until the reader sees neither a card nor marks. In Chromium our script clears them; Firefox ends it at once, and
 * takes the style away by which they are seen.
 */
function waitForNothing(patience?: number): Promise<unknown> {
  const isGone = () =>
    article.page.evaluate(() => {
      const isDrawn = [...CSS.highlights].some(
        ([name, { size }]) =>
          size > 0 && getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== 'none',
      );
      const isOpen = document.querySelector('kamernoot-card')?.checkVisibility() ?? false;
      return !isDrawn && !isOpen;
    });
  return until('card and marks to go', isGone, patience);
}

/** Brings another tab to the front and this one back, as whoever has just removed an extension does. */
async function lookAway(): Promise<void> {
  const other = await harness.newPage();
  await other.bringToFront();
  await other.close();
  await article.page.bringToFront();
}

test('the style of marks and of a card is seen by what waits for its end', async () => {
  await expect(waitForNothing(0)).rejects.toThrow('in vain');
  await article.hover('project Fortius');
  await card.waitForOpen();
  expect(await article.page.evaluate(() => document.querySelector('kamernoot-card')?.checkVisibility())).toBe(
    true,
  );
});

test('removed: an open card goes when the pointer leaves it, and all marks with it', async () => {
  await article.hover('project Fortius');
  await card.waitForOpen();
  await harness.uninstall();
  await article.leave();
  await card.waitForClosed();
  await waitForNothing();
});

test('removed: no card opens any more, and the marks go when one is to', async () => {
  await harness.uninstall();
  await article.hover('project Fortius');
  await waitForNothing();
  expect(await card.staysFor(LONG_ENOUGH_MS)).toBe(false);
});

// In Firefox it has gone by then.
test.skipIf(browserOfRun() === 'firefox')(
  'removed: the buttons of a card that is pinned do nothing that is heard of, and the card goes',
  async () => {
    await article.hover('project Fortius');
    await card.waitForOpen();
    await harness.uninstall();
    await card.click('Read the answer');
    await card.waitForClosed();
    await waitForNothing();
  },
);

test('removed: the page may change as it likes', async () => {
  await harness.uninstall();
  await article.page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = 'Ook het project Fortius loopt door.';
    document.querySelector('article')!.append(more);
  });
  await waitForNothing();
});

test('removed: the marks go when the reader comes back to the page', async () => {
  await harness.uninstall();
  await lookAway();
  await waitForNothing();
});

test('updated: the script of the new version takes over, and marks once what was marked', async () => {
  const before = await article.marks();
  await article.hover('project Fortius');
  await card.waitForOpen();
  // Under a pointer that rests, the new script may at once open a card of its own.
  const old = await article.page.evaluateHandle(() => document.querySelector('kamernoot-card')!);
  await harness.update(article.page);
  await until('the old card to go', () => old.evaluate((host) => !host.isConnected));
  await until('the marks to be those from before', async () => {
    const marks = await article.marks();
    return marks.length === before.length && marks.every(({ text }, i) => text === before[i]?.text);
  });
  await article.leave();
  await article.hover('project Fortius');
  await card.waitForOpen();
  expect(await article.page.evaluate(() => document.querySelectorAll('kamernoot-card').length)).toBe(1);
  await article.page.keyboard.press('Escape');
  await card.waitForClosed();
});
