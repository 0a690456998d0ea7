import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { Harness } from '../support/harness';
import type { LibraryPage } from '../support/library';

const HOST = 'www.trouw.nl';
const PAGE = `<!doctype html><html lang="nl"><title>Uitkoop van boeren stokt</title><h1>Uitkoop van boeren stokt</h1>
<p>De Rijksdienst voor Ondernemend Nederland kreeg tot nu toe weinig aanmeldingen van veehouders voor de
Landelijke beëindigingsregeling veehouderijlocaties met piekbelasting. De stikstof uit de stallen daalt niet.</p></html>`;

const letter = (id: string) => fromRoot('tests', 'evaluation', 'extraction', `${id}.txt`);

let harness: Harness;
let library: LibraryPage;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/stikstof', { html: PAGE });
  library = await harness.openLibrary('toevoegen');
  await library.waitForText('Drag documents here');
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

async function marksOn(path: string): Promise<string[]> {
  const article = await harness.openArticle(HOST, path);
  await article.waitForMarks();
  const marks = (await article.marks()).map(({ text }) => text);
  await article.page.close();
  return marks;
}

describe('a publication of the reader’s own', () => {
  test('is read, looked at and saved', async () => {
    await library.choose(letter('2023Z04112'), fromRoot('tests', 'fixtures', 'publications', 'letter.pdf'));
    await library.waitForText('2 publications read');
    // The bundled letter, from its PDF.
    await library.waitForText('This publication comes with Kamernoot');
    await library.press('Save');
    await library.waitForText('1 publication is now in your library');
    await library.go('publicaties');
    await library.waitForText('De uitkoop van piekbelasters');
  });

  test('is known to the next page, with its card, and to the search', async () => {
    expect(await marksOn('/stikstof')).toContain('Rijksdienst voor Ondernemend Nederland');
    const article = await harness.openArticle(HOST, '/stikstof');
    await article.waitForMarks();
    await article.hover('Rijksdienst voor Ondernemend Nederland');
    const card = await harness.cardOf(article);
    await card.waitForText('14 April 2023');
    const popup = await harness.openPopup(article.page);
    await popup.type('piekbelasting lbv-plus');
    await popup.waitForText('Landelijke beëindigingsregeling');
    await popup.page.close();
    await article.page.close();
  });

  test('is still known when the worker has died', async () => {
    await harness.stopBackground();
    expect(await marksOn('/stikstof')).toContain('Rijksdienst voor Ondernemend Nederland');
  });
});
