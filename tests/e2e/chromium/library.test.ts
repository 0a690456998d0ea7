import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const LETTER = readFileSync(fromRoot('assets', 'corpus', '2022Z20166.txt'), 'utf8');

let harness: Harness;
let library: Page;

beforeAll(async () => {
  harness = await Harness.start();
});

beforeEach(async () => {
  const { popup } = await harness.openPopupInTab();
  library = popup.page;
  await library.goto(library.url().replace(/popup\.html.*/u, 'library.html'));
});

afterEach(async () => {
  expect(harness.takeFaults()).toEqual([]);
  await library.close();
});

afterAll(() => harness.close());

const says = (text: string) =>
  until(`the library to say "${text}"`, () =>
    library.evaluate((wanted) => document.querySelector('main')?.innerText.includes(wanted) ?? false, text),
  );

test('shows what comes with the extension, which opens in the reader', async () => {
  await says('comes with Kamernoot');
  expect(await library.title()).toBe('Publications · Library · Kamernoot');
  await library.locator('.publications a').click();
  await until('the reader', async () => library.url().endsWith('/reader.html#2022Z20166'));
});

test('reads pasted text, and asks before it takes the place of what is there', async () => {
  await library.locator('a[href="#toevoegen"]').click();
  await library.evaluate((text) => {
    const area = document.querySelector('textarea')!;
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, LETTER);
  await library.locator('.paste button').click();
  await says('Pasted text');
  await says('This publication already comes with Kamernoot, with answers of 10 November 2022.');
  await says('17 questions, answered on 10 November 2022, 20 days after the question');
});
