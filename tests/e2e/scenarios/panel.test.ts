import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';
import { Panel } from '../support/panel';

const HOST = 'www.demorgen.be';

/** Two terms, far apart. */
const LONG_ARTICLE = `<!doctype html><title>Drugs in de haven</title><main>
  <h1>Drugs in de haven</h1>
  <p>Het project Fortius van politie en douane pakt drugssmokkel in de haven van Antwerpen aan.</p>
  ${'<p>Er werd lang over gesproken.</p>'.repeat(150)}
  <p id="ver">De FIU-Nederland meldt verdachte transacties van witwassers aan de opsporing.</p></main>`;

let harness: Harness;
let article: ArticlePage;
let panel: Panel;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/lang', { html: LONG_ARTICLE });
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve(HOST, '/interview', { fixture: 'interview.html' });
  harness.serve(HOST, '/weer', { html: '<!doctype html><title>Weer</title><main><p>Het regent.</p></main>' });
  harness.serve('www.voorbeeld.nl', '/', { html: '<!doctype html><title>Elders</title><p>Fortius</p>' });
});

beforeEach(async () => {
  article = await harness.openArticle(HOST, '/lang');
  await article.waitForMarks();
  panel = await Panel.open(harness, article.page);
  await panel.waitToSay(/^\d+ notes$/);
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await panel.close();
  await article.page.close();
});

afterAll(() => harness.close());

describe('the panel', () => {
  test('has the notes of the page with the minister’s sentence, and the whole answer without leaving it', async () => {
    expect(await panel.names()).toEqual(expect.arrayContaining(['project Fortius', 'FIU-Nederland']));
    await panel.click('FIU-Nederland', 'summary');
    await until('the whole answer', () =>
      panel.page.evaluate(() => document.body.textContent.includes('gebundeld in 18.238 dossiers')),
    );
    expect(await article.page.evaluate(() => document.hidden)).toBe(false);
  });

  test('follows the scroll of the page', async () => {
    expect(await panel.names('.in-view')).toContain('project Fortius');
    await article.page.evaluate(() => document.querySelector('#ver')?.scrollIntoView());
    await until('the last note to be the one in view', async () => {
      const names = await panel.names('.in-view');
      return names.includes('FIU-Nederland') && !names.includes('project Fortius');
    });
  });

  test('scrolls the page to a note and opens its card', async () => {
    await panel.click('FIU-Nederland', 'h2 button');
    const card = await harness.cardOf(article);
    expect((await card.waitForOpen()).name).toContain('FIU-Nederland');
    expect(await article.page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  });

  test('follows the page to another address, and says when there is nothing', async () => {
    const address = article.page.url();
    await article.page.goto(address.replace('/lang', '/weer'));
    await panel.waitToSay('There are no notes on this page.');
    expect(await panel.names()).toEqual([]);
    await article.page.goto(address.replace('/lang', '/haven'));
    await panel.waitToSay(/^\d+ notes$/);
    expect(await panel.names()).toContain('non conviction based confiscation (NCBC)');
  });

  test('follows the reader to another tab and back', async () => {
    const other = await harness.openArticle('www.voorbeeld.nl', '/');
    await other.page.bringToFront();
    await panel.waitToSay('Kamernoot puts no notes on this page.');
    await article.page.bringToFront();
    await panel.waitToSay(/^\d+ notes$/);
    await other.page.close();
  });

  test('says of an article that questions were asked about it', async () => {
    await article.page.goto(article.page.url().replace('/lang', '/interview'));
    await until('the line', () =>
      panel.page.evaluate(() =>
        document.body.textContent.includes('17 parliamentary questions were asked and answered'),
      ),
    );
  });

  test('sees text that comes later', async () => {
    expect(await panel.names()).not.toContain('EncroChat');
    await article.page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'De politie las berichten van EncroChat mee.';
      document.querySelector('h1')?.after(added);
    });
    await until('the new note', async () => (await panel.names('.in-view')).includes('EncroChat'));
  });
});
