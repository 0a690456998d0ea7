/** In Chromium alone: the files of its databases are known, and a temporary extension of Firefox does not outlive its browser. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'kamernoot-'));
});

afterAll(() => rm(profile, { recursive: true }));

/** Every file of the browser's databases of extensions. */
async function databaseFiles(): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && /IndexedDB.*chrome-extension_/u.test(join(entry.parentPath, entry.name)),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

test('a database whose files are damaged takes along neither the notes nor the way to begin anew', async () => {
  const before = await Harness.start({ profile, keepsWelcome: true });
  const library = await before.openLibrary('toevoegen');
  await library.waitForText('Drag documents here');
  await library.choose(fromRoot('tests', 'evaluation', 'extraction', '2023Z04112.txt'));
  await library.waitForText('1 publication read');
  await library.clickText('Save 1 publication');
  await library.waitForText('is now in your library');
  await before.kill();

  const files = await databaseFiles();
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await writeFile(file, 'no database at all');

  const after = await Harness.start({ profile, keepsWelcome: true });
  after.serve(HOST, '/haven', { fixture: 'haven.html' });
  const again = await after.openLibrary();
  const article = await after.openArticle(HOST, '/haven');
  // The introduction may have opened over it, and a page that nobody sees is not read.
  await article.page.bringToFront();
  await article.waitForMarks();
  await again.page.bringToFront();
  // Chromium may begin a new database by itself; where it does not, the page says so and offers it.
  const isDamaged = await until('the library to be drawn', async () => {
    const text = await again.text();
    if (text.includes('could not be read')) return 'damaged';
    return text.includes('comes with Kamernoot') && 'empty';
  });
  if (isDamaged === 'damaged') {
    await again.clickText('Begin anew');
    await again.clickText('Throw everything away and begin anew');
  }
  await again.click('a[href="#toevoegen"]');
  await again.choose(fromRoot('tests', 'evaluation', 'extraction', '2022Z23619.txt'));
  await again.waitForText('1 publication read');
  await again.clickText('Save 1 publication');
  await again.waitForText('is now in your library');
  await after.close();
});
