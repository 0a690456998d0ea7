import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { until } from '../../../scripts/until';
import { reload } from '../support/extension-page';
import { Harness } from '../support/harness';
import type { LibraryPage } from '../support/library';

const ID = '2023Z04112';
const TITLE = 'De uitkoop van piekbelasters';
const LETTER = readFileSync(fromRoot('tests', 'evaluation', 'extraction', `${ID}.txt`), 'utf8');
const TERM = 'Rijksdienst voor Ondernemend Nederland';

let harness: Harness;
let library: LibraryPage;

beforeAll(async () => {
  harness = await Harness.start();
  library = await harness.openLibrary('toevoegen');
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

const click = (selector: string) => library.page.locator(selector).click();
const main = () => library.page.evaluate(() => document.querySelector('main')?.innerText ?? '');

describe('the library page in the browser itself', () => {
  test('says so where the page that was pasted is none', async () => {
    await library.paste('Recept voor appeltaart. Neem zes appels.');
    await library.waitForText('choose the document that has the questions and answers themselves');
    await library.press('Take away');
  });

  test('reads what is pasted, and keeps it with a term switched off', async () => {
    await library.paste(LETTER);
    await library.waitForText('1 publication read');
    await library.page.locator(`.chip::-p-text(${TERM})`).click();
    await library.press('Save 1 publication');
    await library.waitForText('1 publication is now in your library.');
    await library.go('begrippen');
    await until('the term to be off', () =>
      library.page.evaluate(
        (name) => [...document.querySelectorAll('tr.off')].some((row) => row.textContent?.includes(name)),
        TERM,
      ),
    );
  });

  test('leads from a term to an answer of its own', async () => {
    await click('.terms tbody tr:not(.off) summary');
    const link = await library.page.waitForSelector('.terms .answers a');
    expect(await link!.evaluate((element) => element.getAttribute('href'))).toMatch(
      new RegExp(`^reader\\.html#${ID}/\\d+$`, 'u'),
    );
  });

  test('keeps another name of a term over a reload', async () => {
    await click('.terms tbody tr button');
    await library.page.waitForSelector('.terms form input:focus');
    await library.page.keyboard.type('Een heel andere naam\n');
    await library.waitForText('is now called');
    await reload(library.page);
    await library.waitForText('Een heel andere naam');
    expect(await main()).toContain('Also:');
  });

  test('removes a publication, and puts it back', async () => {
    await library.go('publicaties');
    await library.waitForText(TITLE);
    await click('.publications li .text-button::-p-text(Remove)');
    await library.waitForText('has been removed.');
    await library.press('Undo');
    await until('the publication to be back', async () => {
      const text = await main();
      const isBack = text.includes('2 publications') && text.includes('added by you on');
      return isBack && !text.includes('has been removed');
    });
  });
});
