import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { Card } from '../support/card';
import { CHAMBER, chamberPage } from '../support/chamber';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

/** Longer than any delay after which a card could close: what is still there then, stays. */
const LONG_ENOUGH_MS = 1_500;

let harness: Harness;
let article: ArticlePage;
let card: Card;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve(HOST, '/gesplitst', { fixture: 'gesplitst.html' });
  harness.serve(CHAMBER.host, CHAMBER.path, { html: chamberPage(17) }, "default-src 'none'");
});

beforeEach(async () => {
  article = await harness.openArticle(HOST, '/haven');
  card = await Card.of(article.page);
  await article.waitForMarks();
});

afterEach(async () => {
  expect(harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

/** The id of the element of the page that has the focus; the card's own is "" or absent. */
function focused(): Promise<string | undefined> {
  return article.page.evaluate(() => document.activeElement?.id);
}

describe('with the pointer', () => {
  test('a mark opens a card with the term, who answered when, and the words of the answer', async () => {
    await article.hover('project Fortius');
    const view = await card.waitForOpen();
    expect(view.name).toContain('project Fortius');
    expect(view.description).toContain('project Fortius');
    expect(view.text).toContain('Minister van Justitie en Veiligheid');
    expect(view.text).toContain('2022');
    expect(view.text).toContain('answer 5');
  });

  test('the card stays while the pointer is on the mark or on the card, and goes when it leaves both', async () => {
    await article.hover('project Fortius');
    await card.waitForOpen();
    expect(await card.staysFor(LONG_ENOUGH_MS)).toBe(true);
    await card.enter();
    expect(await card.staysFor(LONG_ENOUGH_MS)).toBe(true);
    await article.leave();
    await card.waitForClosed();
  });

  test('the card goes when its mark is scrolled away', async () => {
    await article.hover('project Fortius');
    await card.waitForOpen();
    await article.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await card.waitForClosed();
  });

  test('the focus of the page is left where it is', async () => {
    await article.page.focus('#begrip');
    await article.hover('project Fortius');
    const view = await card.waitForOpen();
    expect(view.isFocused).toBe(false);
    expect(await focused()).toBe('begrip');
  });

  test('Escape closes the card and leaves the page as it was', async () => {
    const before = await article.html();
    await article.hover('project Fortius');
    await card.waitForOpen();
    expect(await article.html()).not.toBe(before);
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
    expect(await article.html()).toBe(before);
  });
});

describe('with the keyboard', () => {
  test('the shortcut opens the first note with the focus in it, and Escape gives the focus back', async () => {
    await article.page.focus('#begrip');
    await harness.command('next-note');
    const view = await card.waitForOpen();
    expect(view.name).toContain('haven van Antwerpen');
    await until('the card to have the focus', async () => (await card.view())?.isFocused);
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
    expect(await focused()).toBe('begrip');
  });

  test('the shortcut goes from note to note, and the other one back', async () => {
    await article.open(`https://${HOST}/gesplitst`);
    await article.waitForMarks();
    const waitForCard = (term: string) =>
      until(`the card of ${term}`, async () => (await card.view())?.name.includes(term));
    await harness.command('next-note');
    await waitForCard('haven van Antwerpen');
    await harness.command('next-note');
    await waitForCard('project Fortius');
    await harness.command('previous-note');
    await waitForCard('haven van Antwerpen');
  });
});

describe('leads on', () => {
  test('to the reader, opened at the answer', async () => {
    await article.hover('project Fortius');
    await card.click('Read the answer');
    const reader = await harness.waitForPage((url) => url.endsWith('/reader.html#2022Z20166/5'));
    const top = await until('the answer to be in the window', () =>
      reader.evaluate(() => {
        const answer = document.getElementById('2022Z20166/5')?.getBoundingClientRect();
        return answer !== undefined && answer.top >= 0 && answer.top < innerHeight && { y: answer.top };
      }),
    );
    expect(top.y).toBeGreaterThanOrEqual(0);
    expect(await reader.evaluate(() => document.getElementById('2022Z20166/5')?.textContent)).toContain(
      'Het project Fortius, een samenwerkingsverband tussen de Belgische en Nederlandse diensten',
    );
    await reader.close();
  });

  test('to the official page, which scrolls to that answer', async () => {
    await article.hover('project Fortius');
    const link = await card.control('Official source');
    expect(link.url).toBe(`https://${CHAMBER.host}${CHAMBER.path}#:~:text=Antwoord%205`);
    await card.click('Official source');
    const chamber = await harness.waitForPage((url) => url.startsWith(`https://${CHAMBER.host}/`));
    await until('the page to scroll to answer 5', () =>
      chamber.evaluate(() => {
        const { top = -1, bottom = 0 } = document.getElementById('a5')?.getBoundingClientRect() ?? {};
        return scrollY > 0 && top >= 0 && bottom <= innerHeight;
      }),
    );
    await chamber.close();
  });
});
