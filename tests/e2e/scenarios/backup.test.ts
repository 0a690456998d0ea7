import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { writeLibraryFile } from '../../../src/library/file/write';
import { parseLetter } from '../../../src/publication/letter';
import { FULL_SEGMENT } from '../../../src/search/stored/merging';
import { Harness } from '../support/harness';
import type { LibraryPage } from '../support/library';

const LETTER = readFileSync(fromRoot('assets', 'corpus', '2022Z20166.txt'), 'utf8');

/** Of 17 answers each: more than one worker takes at a time, which are those of a full segment of the search index. */
const MANY = Math.ceil((FULL_SEGMENT + 1) / 17);

let folder: string;
let harness: Harness;
let library: LibraryPage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kamernoot-'));
  harness = await Harness.start();
  library = await harness.openLibrary('back-up');
  await library.waitForText('Saving and restoring');
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(async () => {
  await harness.close();
  rmSync(folder, { recursive: true });
});

async function choose(name: string, content: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const input = await library.page.waitForSelector('.backup input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

test('a file is looked at, restored and taken back in the built extension', async () => {
  const publication = { ...parseLetter(LETTER), id: '2023Z04112', title: 'Mestfraude in de Peel' };
  const file = writeLibraryFile({ publications: [{ publication, terms: [], fields: {} }] }, new Date());
  await choose('mine.json', [...file].join(''));
  await library.waitForText('1 publication is added');
  await library.clickText('Add');
  await library.waitForText('The library has been updated from mine.json.');
  await library.go('publicaties');
  await library.waitForText('Mestfraude in de Peel');
  await library.go('back-up');
  await library.clickText('Undo');
  await library.waitForText('Everything is as it was before.');
});

test('a damaged file is refused with the place of its fault, found by the worker', async () => {
  await choose('broken.json', '{"format":"kamernoot-library","version":1,"made":"today","publications":[]}');
  await library.waitForText('Something in broken.json cannot be right.');
  await library.click('.notice summary');
  await library.waitForText('made expected a date and time');
});

test('a file of more answers than one worker takes is worked out by several, and added whole', async () => {
  const letter = parseLetter(LETTER);
  const term = { name: 'Fortius', kind: 'programme' as const, names: [], fields: [], otherBearers: [] };
  const publications = Array.from({ length: MANY }, (_, at) => ({
    publication: { ...letter, id: `2023Z${String(at).padStart(5, '0')}`, title: `Brief ${at}` },
    terms: [term],
    fields: {},
  }));
  const file = writeLibraryFile({ publications }, new Date());
  await choose('many.json', [...file].join(''));
  await library.waitForText(`${MANY} publications are added`);
  await library.clickText('Add');
  await library.waitForText('The library has been updated from many.json.');
  await library.go('publicaties');
  await library.waitForText(`${MANY + 1} publications`);
});
