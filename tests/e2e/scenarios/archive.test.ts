import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { until } from '../../../scripts/until';
import { searchAddress } from '../../../src/archive/query';
import { ARCHIVE_HOSTS } from '../../../src/archive/sites';
import { numberedCase } from '../../support/archive/cases';
import { publishedAnswers } from '../../support/archive/published';
import { type ArchiveService, archiveService } from '../../support/archive/service';
import { Harness } from '../support/harness';
import type { LibraryPage } from '../support/library';

const SEARCH = searchAddress({
  words: 'drugscriminaliteit',
  minister: '',
  from: null,
  until: null,
  answered: 'all',
});
const ANSWERS = 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html';

let harness: Harness;

afterEach(() => harness.close());

/** Asks for an address from a page of the extension, under its policy and with its permissions. */
function ask(page: Page, url: string): Promise<{ url: string; text: string } | string> {
  return page.evaluate(async (address) => {
    try {
      const response = await fetch(address, { credentials: 'omit' });
      return { url: response.url, text: await response.text() };
    } catch (error) {
      return String(error);
    }
  }, url);
}

describe('with the permission', () => {
  test('pages of the extension reach the archive’s sites, and no other', async () => {
    harness = await Harness.start({ permitted: [...ARCHIVE_HOSTS, 'elsewhere.example'] });
    const service = archiveService();
    service.pages.set(ANSWERS, publishedAnswers('ah-tk-20222023-705'));
    harness.serveArchive(service);
    const page = await harness.openReader('2022Z20166');

    const reply = await ask(page, SEARCH);
    expect(typeof reply === 'object' && JSON.parse(reply.text).value).toMatchObject([
      { Nummer: '2022Z20166', Document: [{ Aanhangselnummer: '220705' }] },
    ]);
    expect(await ask(page, ANSWERS)).toMatchObject({
      url: ANSWERS,
      text: expect.stringContaining('Vraag 2'),
    });
    const missing = await ask(page, 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-9.html');
    expect(missing).toMatchObject({ url: 'https://zoek.officielebekendmakingen.nl/Errors/404.htm' });

    await harness.takeFaults();
    // Permitted as well, but not by the pages' own policy.
    expect(await ask(page, 'https://elsewhere.example/')).toMatch('TypeError');
    expect(harness.hosts()).not.toContain('elsewhere.example');
    // The browser's console has it a moment later.
    await until('the browser to complain', async () =>
      /Content.Security.Policy/u.test((await harness.takeFaults()).join()),
    );
  });
});

describe('in the library', () => {
  let service: ArchiveService;
  let library: LibraryPage;

  /** The row's newest that is answered, and its newest of all, which is open. */
  const ANSWERED = numberedCase(48);
  const OPEN = numberedCase(54);

  /** The bundled letter as the official site has it, as if it were the answers of another case. */
  const publishedAs = (id: string) =>
    readFileSync(fromRoot('tests', 'fixtures', 'publications', 'gazette.html'), 'utf8').replaceAll(
      '2022Z20166',
      id,
    );

  const badge = async () => (await harness.button()).badge;

  test('what is found is added, and what is open followed until it is answered', async () => {
    harness = await Harness.start({ permitted: ARCHIVE_HOSTS });
    service = archiveService();
    service.pages.set(
      'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-1048.html',
      publishedAs(ANSWERED.Nummer),
    );
    harness.serveArchive(service);
    library = await harness.openLibrary('archief');
    // All of the list at once, so that nothing of it lies under the bar at the foot.
    await library.page.setViewport({ width: 1_280, height: 2_400 });
    await library.page.locator('#archive-words').fill('melkprijs');
    expect(service.asked).toEqual([]);
    await library.page.locator('.archive-form button[type="submit"]').click();
    await library.waitForText('10 sets of questions found');

    await library.page.locator('.archive-hits input[type="checkbox"]').click();
    await library.press('Put 1 in my library');
    await library.waitForText('1 publication added.');
    await library.waitForText('Read the answers');

    await library.press('Follow these questions');
    await library.waitForText('No answer yet');
    expect(await badge()).toBe('');
    const answered = numberedCase(53);
    service.cases = [{ ...OPEN, Afgedaan: true, Document: answered.Document }];
    await library.press('Look now');
    await library.waitForText('There is an answer');
    expect(await badge()).toBe('1');

    // Not published yet: the Chamber's page has it.
    const number = answered.Document.at(-1)?.DocumentNummer;
    service.pages.set(
      `https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=${OPEN.Nummer}&did=${number}`,
      publishedAs(OPEN.Nummer),
    );
    await library.press('Put in my library');
    await library.waitForText('You follow no open questions.');
    expect(await badge()).toBe('');
    // The fetched pages have styles of their own, of which the browser says that it leaves them out.
    expect((await harness.takeFaults()).filter((fault) => !fault.includes('Applying inline style'))).toEqual(
      [],
    );

    const shown = await library.page.$$eval('.archive-hits .state', (states) =>
      states.map((each) => each.textContent),
    );
    expect(shown).toEqual(['In your library', 'Added']);
    const reader = await harness.openReader(OPEN.Nummer);
    await reader.locator(`article[id="${OPEN.Nummer}/17"]`).wait();
    expect(harness.hosts().toSorted()).toEqual([...ARCHIVE_HOSTS].toSorted());
  });
});

describe('without the permission', () => {
  test('they get nothing of them', async () => {
    harness = await Harness.start();
    harness.serveArchive(archiveService());
    const page = await harness.openReader('2022Z20166');
    expect(await ask(page, SEARCH)).toMatch('TypeError');
    await harness.takeFaults();
  });
});
