/** The order in which Tab goes through each surface of the built extension, there and back. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterEach(async () => expect(await harness.takeFaults()).toEqual([]));

afterAll(() => harness.close());

/** Runs in the page: what has the focus, by what a screen reader would call it. */
function focusedName(): string {
  const element = document.activeElement;
  if (element === null || element === document.body) return '';
  const label =
    element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
  return (label ?? '').replace(/\s+/gu, ' ').trim();
}

/** Runs in the page: whether what has the focus, or the field that it is the inside of, has a line round it. */
function isFocusSeen(): boolean {
  const focused = document.activeElement ?? document.body;
  return [focused, focused.parentElement ?? focused].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
}

/** The names of what Tab comes to, so many times. */
async function tabThrough(page: Page, times: number): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < times; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(isFocusSeen), `a line round "${names.at(-1)}" or what follows it`).toBe(true);
    names.push(await page.evaluate(focusedName));
  }
  return names;
}

test('the card: its close button, the answer, its sources, what is at its foot', async () => {
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  const card = await harness.cardOf(article);
  await harness.command('next-note');
  await until('the card to have the focus', async () => (await card.focused())?.startsWith('dialog'));
  const stops: (string | null)[] = [];
  for (let stop = await card.focused(); stop !== null && !stops.includes(stop); ) {
    stops.push(stop);
    await article.page.keyboard.press('Tab');
    const left = stop;
    stop = await until('the focus to move on', async () => {
      const next = await card.focused();
      return next !== left && { next };
    }).then(({ next }) => next);
  }
  expect(stops.slice(1).map((stop) => stop?.replace(/\u2060/gu, ''))).toEqual([
    'button Close the note',
    'button More of this answer',
    'button Read the answer',
    'link Official source (opens in a new tab)',
    'button Why this note',
    'button Cite',
    'button Hide',
  ]);
  await article.page.keyboard.press('Escape');
  await card.waitForClosed();
  await article.page.close();
});

test('the popup: search, panel, settings, then the notes each with its answer', async () => {
  const article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  const popup = await harness.openPopup(article.page);
  await popup.waitForText('project Fortius');
  await expect
    .poll(() => popup.page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('combobox');
  const names = await tabThrough(popup.page, 4);
  expect(names).toEqual([
    'haven van Antwerpen 2 times',
    'answer 5, haven van Antwerpen',
    'project Fortius 2 times',
    'answer 5, project Fortius',
  ]);
  for (let press = 0; press < 5; press++) {
    await popup.page.keyboard.down('Shift');
    await popup.page.keyboard.press('Tab');
    await popup.page.keyboard.up('Shift');
  }
  expect(await popup.page.evaluate(focusedName)).toBe('Settings');
  await popup.page.close();
  await article.page.close();
});

describe('pages of the extension', () => {
  test('the settings: one stop a choice, in the order in which they stand', async () => {
    const { page } = await harness.openOptions();
    await page.waitForSelector('input[name=language]');
    const names = await tabThrough(page, 4);
    expect(names).toEqual([
      'Dotted line',
      'Normal',
      'Every mention',
      'When the pointer rests on it for a moment',
    ]);
    await page.close();
  });

  test('the reader: from the title, which has the focus at first, its facts, finding, the contents', async () => {
    const page = await harness.openReader('2022Z20166');
    await page.waitForSelector('table');
    const names = await tabThrough(page, 7);
    // Firefox stops at a box that scrolls as well: the contents as a whole.
    const stops = names.filter((name) => !name.startsWith('17 questions')).slice(0, 6);
    expect(stops.map((name) => name.replace(/\u2060/gu, '').slice(0, 24))).toEqual([
      'Official source (opens i',
      'Criminoloog Cyrille Fijn',
      'Back to the text, Source',
      'Kamerstuk 29 911, nr. 35',
      'Find in this publication',
      '1Bent u bekend met het i',
    ]);
    await page.close();
  });
});
