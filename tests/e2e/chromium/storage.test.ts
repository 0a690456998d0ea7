/** In Chromium alone: its protocol sets a disk's room, and a temporary extension of Firefox does not outlive its browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { LIBRARY_FILE_VERSION, type LibraryFile } from '../../../src/library/model';
import { largeLibrary } from '../../bench/support/large-library';
import { Harness } from '../support/harness';
import type { LibraryPage } from '../support/library';

/** Answers of the file that is imported: enough for an import that lasts a while. */
const ANSWERS = 1_000;

/** In ms. An import of the whole file takes a second or two; a machine with much else to do makes it many. */
const PATIENCE_MS = 60_000;

const MADE = '2026-11-27T12:00:00.000Z';

let folder: string;
let file: string;
let first: string;
let total: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamernoot-'));
  const publications = largeLibrary((await readCorpus()).publications, ANSWERS);
  total = publications.length;
  const of = (some: typeof publications): LibraryFile => ({
    format: 'kamernoot-library',
    version: LIBRARY_FILE_VERSION,
    made: MADE,
    publications: some.map((publication) => ({ publication, terms: [], fields: {} })),
  });
  file = join(folder, 'all.json');
  first = join(folder, 'first.json');
  await writeFile(file, JSON.stringify(of(publications)));
  await writeFile(first, JSON.stringify(of(publications.slice(0, 2))));
});

afterAll(() => rm(folder, { recursive: true }));

async function importFile(library: LibraryPage, path: string): Promise<void> {
  // Not by the pointer: the introduction may open over the page.
  await library.click('a[href="#toevoegen"]');
  await library.choose(path);
  await library.waitForText('Import');
  await library.clickText('Import');
}

/** How many entries each store has; those that go together are as many. */
function counts(library: LibraryPage): Promise<Record<string, number>> {
  return library.page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('kamernoot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(['publications', 'found', 'summaries', 'notes']);
          const found: Record<string, number> = {};
          for (const name of transaction.objectStoreNames) {
            const counting = transaction.objectStore(name).count();
            counting.onsuccess = () => {
              found[name] = counting.result;
            };
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(found);
          };
        };
      }),
  );
}

const all = (count: number) => ({ publications: count, found: count, summaries: count, notes: count });

describe('a browser that is ended in the middle of an import', { timeout: 4 * PATIENCE_MS }, () => {
  test.each([
    ['before the first publication is worked out', 'Importing'],
    ['while publications are worked out', ' of '],
    ['when all are worked out and are being written', null],
  ])('%s has what it had, or all', async (_when, sign) => {
    const profile = await mkdtemp(join(folder, 'profile-'));
    const before = await Harness.start({ profile, keepsWelcome: true });
    const library = await before.openLibrary();
    await importFile(library, first);
    await library.waitForText('2 new', PATIENCE_MS);
    await importFile(library, file);
    await library.waitForText(sign ?? `${total - 2} of ${total - 2}`, PATIENCE_MS);
    await before.kill();

    const after = await Harness.start({ profile, keepsWelcome: true });
    const again = await after.openLibrary();
    await again.waitForText('publications');
    const found = await counts(again);
    expect([all(2), all(total)]).toContainEqual(found);
    // And nothing stands in the way of doing it again.
    await importFile(again, file);
    await again.waitForText('were there already', PATIENCE_MS);
    expect(await counts(again)).toEqual(all(total));
    await after.close();
  });
});

describe('a disk without room', { timeout: 3 * PATIENCE_MS }, () => {
  /** Bytes: less than the whole file comes to, and several times what two publications do. */
  const QUOTA = 1_200_000;

  test('refuses an import that is too large, keeps what was there, and takes a smaller one', async () => {
    const harness = await Harness.start({ keepsWelcome: true });
    const library = await harness.openLibrary();
    const devtools = await library.page.createCDPSession();
    const origin = await library.page.evaluate(() => location.origin);
    // Before anything is written: the browser remembers for a while how much room it found.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
    await importFile(library, file);
    await library.waitForText('There is no room left, so nothing has been saved.', PATIENCE_MS);
    expect(await counts(library)).toEqual(all(0));
    await library.clickText('Take away');
    await importFile(library, first);
    await library.waitForText('2 new', PATIENCE_MS);
    expect(await counts(library)).toEqual(all(2));
    await harness.close();
  });
});
