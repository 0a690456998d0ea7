import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

let harness: Harness;
let reader: Page;

/** The address of the extension's reader, up to the hash. */
let address: string;

beforeAll(async () => {
  harness = await Harness.start();
});

beforeEach(async () => {
  const { popup } = await harness.openPopupInTab();
  reader = popup.page;
  address = reader.url().replace('popup.html', 'reader.html');
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await reader.close();
});

afterAll(() => harness.close());

function waitForFocusOn(text: string): Promise<unknown> {
  return until(`the focus on "${text}"`, () =>
    reader.evaluate((wanted) => document.activeElement?.textContent === wanted, text),
  );
}

/** How far the focused heading stands below the top of the window, in CSS px. */
const topOfFocus = () => reader.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);

describe('a link to an answer', () => {
  test('opens at the answer, and again after a reload', async () => {
    await reader.goto(`${address}#2022Z20166/14`);
    await waitForFocusOn('Question 14');
    await reader.evaluate(() => scrollTo(0, 0));
    await reader.reload();
    await waitForFocusOn('Question 14');
    expect(await topOfFocus()).toBeGreaterThanOrEqual(0);
    expect(await topOfFocus()).toBeLessThan(200);
  });

  test('stays where it is when terms and overview come', async () => {
    await reader.goto(`${address}#2022Z20166/14`);
    await waitForFocusOn('Question 14');
    await reader.locator('.overview').wait();
    await reader.locator('.term').wait();
    expect(await topOfFocus()).toBeGreaterThanOrEqual(0);
    expect(await topOfFocus()).toBeLessThan(200);
  });

  test('goes from a term to another answer, and back with the browser’s button', async () => {
    await reader.goto(`${address}#2022Z20166/14`);
    await reader.locator('[id="2022Z20166/14"] a.term ::-p-text(FIU)').click();
    await reader.locator('.elsewhere a ::-p-text(Question 15)').click();
    await waitForFocusOn('Question 15');
    await reader.goBack();
    await waitForFocusOn('Question 14');
  });

  test.each([
    ['2022Z20166/99', 'This publication has no question 99; it has 17 questions.'],
    ['2022Z99999/1', 'Publication 2022Z99999 is not in this library.'],
  ])('says of %s that it is not there', async (hash, sentence) => {
    await reader.goto(`${address}#${hash}`);
    await until(`"${sentence}"`, () =>
      reader.evaluate((wanted) => document.querySelector('[role=alert]')?.textContent === wanted, sentence),
    );
  });
});

test('the lexicon is asked for when the text is there, not before', async () => {
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
  await reader.goto(`${address}#2022Z20166`);
  await reader.locator('.overview').wait();
  expect(order).toEqual(['publications.json with 0 answers', 'lexicon.json with 17 answers']);
});

test('on paper there is the letter alone', async () => {
  await reader.goto(`${address}#2022Z20166/14`);
  await reader.locator('.term').click();
  await reader.locator('.elsewhere').wait();
  await reader.emulateMediaType('print');
  const shown = await reader.$$eval('search, nav, .copy, .elsewhere, .overview, article', (parts) =>
    parts.filter((part) => part.checkVisibility()).map((part) => part.tagName),
  );
  expect(shown).toEqual(Array(17).fill('ARTICLE'));
});
