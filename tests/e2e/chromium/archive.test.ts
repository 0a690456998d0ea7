import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { searchAddress } from '../../../src/archive/query';
import { ARCHIVE_HOSTS } from '../../../src/archive/sites';
import { publishedAnswers } from '../../support/archive/published';
import { archiveService } from '../../support/archive/service';
import { Harness } from '../support/harness';

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

    harness.takeFaults();
    // Permitted as well, but not by the pages' own policy.
    expect(await ask(page, 'https://elsewhere.example/')).toMatch('TypeError');
    expect(harness.hosts()).not.toContain('elsewhere.example');
    expect(harness.takeFaults().join()).toContain('Content Security Policy');
  });
});

describe('without the permission', () => {
  test('they get nothing of them', async () => {
    harness = await Harness.start();
    harness.serveArchive(archiveService());
    const page = await harness.openReader('2022Z20166');
    expect(await ask(page, SEARCH)).toMatch('TypeError');
    harness.takeFaults();
  });
});
