import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { until } from '../../../scripts/until';
import { LIBRARY_FILE_VERSION, type LibraryFile } from '../../../src/library/model';
import { largeLibrary } from '../../bench/support/large-library';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** Answers of the file that is imported: enough that the worker can be ended on the way. */
const ANSWERS = 300;

/** In ms. An import takes a second; a machine with much else to do makes it many. */
const PATIENCE_MS = 40_000;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterEach(() => {
  expect(harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

/** Ends the worker where it runs. */
async function endWorker(): Promise<void> {
  if (harness.hasWorker()) await harness.stopWorker();
}

describe('a worker that is ended beside a page of the extension', () => {
  test('leaves the popup its notes, its search and its switch', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    const popup = await harness.openPopup(article.page);
    await until('the notes', async () => (await popup.notes()).length > 0);
    await endWorker();
    expect(await popup.notes()).toContain('project Fortius');
    await popup.flipSwitch();
    await article.waitForNoMarks();
    await endWorker();
    await popup.flipSwitch();
    await article.waitForMarks();
    await popup.page.focus('[role=combobox]');
    await popup.type('ondergronds bankieren');
    expect(await popup.results()).not.toEqual([]);
    await article.page.close();
  });

  test('leaves the settings able to change what is marked', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    const every = (await article.waitForMarks()).length;
    const options = await harness.openOptions();
    await options.waitForText('Settings');
    await endWorker();
    await options.choose('which', 'first');
    await article.page.bringToFront();
    const first = await until('fewer marks', async () => {
      const { length } = await article.marks();
      return length > 0 && length < every && length;
    });
    expect(first).toBeGreaterThan(1);
    await options.page.bringToFront();
    await endWorker();
    await options.choose('which', 'every');
    await article.page.bringToFront();
    await until('all marks', async () => (await article.marks()).length === every);
    await Promise.all([options.page.close(), article.page.close()]);
  });

  test('leaves an import as it is, and the next page reads what has come', {
    timeout: 2 * PATIENCE_MS,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kamernoot-'));
    const publications = largeLibrary((await readCorpus()).publications, ANSWERS);
    const file: LibraryFile = {
      format: 'kamernoot-library',
      version: LIBRARY_FILE_VERSION,
      made: '2026-11-27T12:00:00.000Z',
      publications: publications.map((publication) => ({ publication, terms: [], fields: {} })),
    };
    const path = join(folder, 'library.json');
    await writeFile(path, JSON.stringify(file));

    const library = await harness.openLibrary('toevoegen');
    await library.choose(path);
    await library.waitForText('Import');
    await library.clickText('Import');
    await endWorker();
    await library.waitForText(`${publications.length} new`, PATIENCE_MS);
    await library.page.close();

    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    await article.page.close();
    await rm(folder, { recursive: true });
  });
});

/** Throws where nothing catches, and has a promise fail that nobody waits for. */
const FAULTS =
  'setTimeout(() => { throw new Error("planted") }); Promise.reject(new Error("left alone")); null';

/** Waits for both, and no more. */
async function takePlanted(): Promise<void> {
  const found: string[] = [];
  await until('the faults to be seen', () => {
    found.push(...harness.takeFaults());
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
    await harness.startWorker();
    await (await harness.worker()).evaluate(FAULTS);
    await takePlanted();
  });
});
