import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { until } from '../../../scripts/until';
import { LIBRARY_FILE_VERSION, type LibraryFile } from '../../../src/library/model';
import { largeLibrary } from '../../bench/support/large-library';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** Answers of the file that is imported: enough that the background can be ended on the way. */
const ANSWERS = 300;

/** In ms. An import takes a second; a machine with much else to do makes it many. */
const PATIENCE_MS = 40_000;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

/** Ends the background where it runs. */
async function endBackground(): Promise<void> {
  if (await harness.isBackgroundRunning()) await harness.stopBackground();
}

describe('a background that is ended beside a page of the extension', () => {
  test('leaves the popup its notes, its search and its switch', async () => {
    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    const popup = await harness.openPopup(article.page);
    await until('the notes', async () => (await popup.notes()).length > 0);
    await endBackground();
    expect(await popup.notes()).toContain('project Fortius');
    await popup.flipSwitch();
    await article.waitForNoMarks();
    await endBackground();
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
    await endBackground();
    await options.choose('which', 'first');
    await article.page.bringToFront();
    const first = await until('fewer marks', async () => {
      const { length } = await article.marks();
      return length > 0 && length < every && length;
    });
    expect(first).toBeGreaterThan(1);
    await options.page.bringToFront();
    await endBackground();
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
    await endBackground();
    await library.waitForText(`${publications.length} new`, PATIENCE_MS);
    await library.page.close();

    const article = await harness.openArticle(HOST, '/haven');
    await article.waitForMarks();
    await article.page.close();
    await rm(folder, { recursive: true });
  });
});
