/** A library full of markup, restored and shown on every screen: it is text everywhere, and nothing runs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { writeLibraryFile } from '../../../src/library/file/write';
import {
  FLAG,
  HOSTILE_EDITS,
  HOSTILE_ID,
  HOSTILE_SETTINGS,
  HOSTILE_TERM,
  HOSTILE_WATCHES,
  hostileDraft,
  PAYLOADS,
} from '../../support/payloads';
import { Harness } from '../support/harness';
import { hostileNodes } from '../support/nodes';
import { Panel } from '../support/panel';
import { browserOfRun } from '../support/run';

const HOST = 'www.trouw.nl';
const PAGE = `<!doctype html><html lang="nl"><title>Mest</title><h1>Mest in de Peel</h1>
<p>Het ${HOSTILE_TERM} deed onderzoek bij boeren in de Peel, zegt de minister van Landbouw.</p></html>`;

/** As a screen shows it: text. */
const AS_TEXT = PAYLOADS['a picture that fails']!;

let folder: string;
let harness: Harness;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kamernoot-'));
  harness = await Harness.start();
  harness.serve(HOST, '/mest', { html: PAGE });
  const path = join(folder, 'mine.json');
  const file = writeLibraryFile(
    {
      publications: [hostileDraft()],
      edits: HOSTILE_EDITS,
      watched: HOSTILE_WATCHES,
      settings: HOSTILE_SETTINGS,
    },
    new Date(),
  );
  writeFileSync(path, [...file].join(''));
  const library = await harness.openLibrary('back-up');
  await library.waitForText('Saving and restoring');
  const input = await library.page.waitForSelector('.backup input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  await library.waitForText('1 publication is added');
  await expectText(library.page);
  await library.clickText('Add');
  await library.waitForText('The library has been updated from mine.json.');
  await library.page.close();
});

afterEach(async () => {
  // A script or a style that the policy refused would be one.
  expect(await harness.takeFaults()).toEqual([]);
  expect(harness.hosts().filter((host) => host.includes('evil'))).toEqual([]);
});

afterAll(async () => {
  await harness.close();
  rmSync(folder, { recursive: true });
});

/** What every page of the extension has of itself, and the page of the news. */
const isOwn = (found: string) =>
  /^META (?:charset|name content)$|^DIV style$|^FORM(?: role)?(?: class)?$/u.test(found);

/** Looks whether anything became more than text. */
async function expectText(page: Page): Promise<void> {
  expect(hostileNodes(await harness.driver.nodes(page), isOwn)).toEqual([]);
  const state = await page.evaluate(
    (flag) => ({ flag: flag in globalThis, polluted: Object.keys(Object.prototype), title: document.title }),
    FLAG,
  );
  expect(state).toMatchObject({ flag: false, polluted: [] });
}

/** Waits until a page shows a payload, and looks at it then. */
async function expectShownAsText(page: Page): Promise<void> {
  await until('a payload as text', () =>
    page.evaluate((wanted) => document.body.textContent.includes(wanted), AS_TEXT),
  );
  await expectText(page);
}

describe('the library page', () => {
  test.each(['publicaties', 'begrippen', 'archief', 'back-up', 'toevoegen'])('%s', async (section) => {
    const library = await harness.openLibrary(section);
    await library.page.waitForSelector('main, [role=main]');
    if (section === 'publicaties') await expectShownAsText(library.page);
    else await expectText(library.page);
    await library.page.close();
  });

  test('a document that is markup, by its name and in itself', async () => {
    const library = await harness.openLibrary('toevoegen');
    await library.waitForText('Drag documents here');
    const path = join(folder, '<img src=x onerror=kamernootHurt=1>.html');
    writeFileSync(path, `<html><title>${AS_TEXT}</title><p>${Object.values(PAYLOADS).join('</p><p>')}`);
    await library.choose(path);
    await library.waitForText('<img src=x onerror=kamernootHurt=1>.html');
    await expectText(library.page);
    // The document that the file is read into has no window to run anything in; Chromium refuses what it holds all the same.
    const refused = /violates the following Content Security Policy directive/u;
    expect((await harness.takeFaults()).filter((fault) => !refused.test(fault))).toEqual([]);
    await library.page.close();
  });
});

test('the reader, with its overview of terms', async () => {
  for (const hash of [HOSTILE_ID, `${HOSTILE_ID}/3`, `${HOSTILE_ID}/begrippen`]) {
    const reader = await harness.openReader(hash);
    await expectShownAsText(reader);
    await reader.close();
  }
});

test('the reader at addresses that are markup', async () => {
  for (const text of [AS_TEXT, '__proto__/1', '../../etc/passwd', `javascript:${FLAG}=1`]) {
    const reader = await harness.openReader(encodeURIComponent(text));
    await reader.waitForSelector('main');
    await expectText(reader);
    await reader.close();
  }
});

test('the popup: results for a word, and a query that is markup', async () => {
  const popup = await harness.openSearch(HOSTILE_TERM);
  await popup.results();
  await expectText(popup.page);
  await popup.page.close();
  const other = await harness.openSearch(AS_TEXT);
  await other.page.waitForSelector('[role=combobox]');
  await expectText(other.page);
  await other.page.close();
});

test('the settings, with terms that are hidden', async () => {
  const options = await harness.openOptions();
  await expectShownAsText(options.page);
  await options.page.close();
});

test('a file of settings that is markup', async () => {
  const options = await harness.openOptions();
  await options.waitForText('Settings');
  await options.importFile('settings.json', JSON.stringify({ ...HOSTILE_SETTINGS, language: AS_TEXT }));
  await until('the refusal', async () => (await options.text()).includes('language'));
  await expectText(options.page);
  await options.page.close();
});

test('the card, the popup’s list and the panel over a page', async () => {
  const article = await harness.openArticle(HOST, '/mest');
  await article.waitForMarks();
  const card = await harness.cardOf(article);
  await article.hover(HOSTILE_TERM);
  const said = async () => [(await card.waitForOpen()).text, ...(await card.outline())].join('\n');
  for (const name of ['More of this answer', 'Why this note', 'Cite', 'Hide']) {
    const before = await said();
    await card.click(name);
    // What it opens moves the buttons of the next, and more of an answer does so again when it has come.
    await until(`"${name}" to open`, async () => {
      const now = await said();
      return now !== before && !now.includes('Fetching');
    });
    await expectText(article.page);
  }
  await article.page.bringToFront();
  const popup = await harness.openPopup(article.page);
  await until('the note in the popup', async () => (await popup.notes()).length > 0);
  await expectText(popup.page);
  await popup.page.close();
  const panel = await Panel.open(harness, article.page);
  await until('the note in the panel', async () => (await panel.names()).length > 0);
  await expectText(panel.page);
  await panel.close();
  await article.page.close();
});

test('lines of the address bar are well-formed for the browser', async () => {
  const lines = await harness.driver.suggestions(HOSTILE_TERM);
  expect(lines.length).toBeGreaterThan(0);
  const shown = lines.map(browserOfRun() === 'chromium' ? shownOfXml : (line) => line);
  expect(shown).toContainEqual(expect.stringMatching(/^Question \d+, 3 February 2024 – /u));
  expect(shown).toContainEqual(expect.stringContaining(PAYLOADS.script!));
  for (const line of shown) expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
});

/** What Chromium shows of a line, which it reads as XML; Firefox shows it as it stands. */
function shownOfXml(line: string): string {
  const text = line.replace(/<\/?(?:match|dim)>/gu, '');
  expect(text).not.toMatch(/[<>]/u);
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/gu, (entity, name) => signs[name] ?? entity);
}
