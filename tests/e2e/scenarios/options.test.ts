import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';
import type { OptionsPage } from '../support/options';

const HOST = 'www.demorgen.be';

let harness: Harness;
let options: OptionsPage;

beforeAll(async () => {
  harness = await Harness.start({ keepsWelcome: true });
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

beforeEach(async () => {
  options = await harness.openOptions();
  await options.waitForText('Settings');
});

afterEach(async () => {
  await options.page.bringToFront();
  await options.choose('language', 'auto');
  await options.waitForText('Settings');
  await options.press('Back to the defaults');
  await options.waitForText('Everything is as it was at first.');
  expect(await harness.takeFaults()).toEqual([]);
  await options.page.close();
});

afterAll(() => harness.close());

test('installing opens the introduction, which leads to the settings', async () => {
  const welcome = await harness.waitForPage((url) => url.endsWith('/welcome.html'));
  await welcome.locator('::-p-text(Go to the settings)').click();
  await harness.waitForPage((url) => url.endsWith('/options.html'));
  await welcome.close();
});

describe('the language', () => {
  test('is French at once, here and in the popup, the card and the reader', async () => {
    await options.choose('language', 'fr');
    await options.waitForText('Réglages');
    expect(await options.page.evaluate(() => document.documentElement.lang)).toBe('fr');
    expect(await options.page.title()).toBe('Réglages · Kamernoot');

    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    await article.hover('project Fortius');
    const card = await harness.cardOf(article);
    await card.click('Lire la réponse');
    const reader = await harness.waitForPage((url) => url.includes('/reader.html'));
    await reader.locator('::-p-text(Questions et réponses)').wait();
    await reader.close();

    const popup = await harness.openPopup(article.page);
    await popup.waitForText('Sur cette page');
    await popup.waitForText('1 publication, 17 réponses, 10 novembre 2022');
    await article.page.close();
  });

  test('keeps texts only while one is chosen', async () => {
    await options.choose('language', 'nl');
    await options.waitForText('Instellingen');
    expect(await options.stored('texts')).toMatchObject({ options_title: 'Instellingen' });
    await options.choose('language', 'auto');
    await options.waitForText('Settings');
    expect(await options.stored('texts')).toBeUndefined();
  });

  test('fills texts as the browser itself does, key by key', async () => {
    const { file, browser } = await options.texts('en');
    expect(Object.keys(file).length).toBeGreaterThan(100);
    expect(file).toEqual(browser);
  });
});

test('a term hidden elsewhere is listed at once, and shown again', async () => {
  await options.store({
    version: 2,
    disabledHosts: [],
    hiddenTerms: [{ term: 'project Fortius', host: HOST }],
  });
  await options.waitForText(`project Fortius on ${HOST}`);
  const article = await harness.openArticle(HOST, '/haven');
  const marked = async () => (await article.marks()).map(({ text }) => text);
  await article.waitForMarks();
  expect(await marked()).not.toContain('project Fortius');
  await options.page.bringToFront();
  await options.press('Show again');
  await options.waitForText('No term is hidden.');
  expect(await options.stored('settings')).toMatchObject({ hiddenTerms: [] });
  await article.page.bringToFront();
  await until('the mark to come back', async () => (await marked()).includes('project Fortius'));
  await article.page.close();
});

describe('a file', () => {
  test('is taken over, language and all', async () => {
    await options.importFile('mine.json', '{"version":2,"language":"fr","disabledHosts":["www.nrc.nl"]}');
    await options.waitForText('Repris de mine.json');
    await options.waitForText('www.nrc.nl');
  });

  test('that is broken changes nothing and is told what is wrong', async () => {
    const before = await options.stored('settings');
    await options.importFile('broken.json', '{"version":2,"language":"fr","opensAfter":"never"}');
    await options.waitForText('broken.json was not taken over, as “opensAfter” cannot be “never”.');
    expect(await options.stored('settings')).toEqual(before);
    expect(await options.stored('texts')).toBeUndefined();
  });
});
