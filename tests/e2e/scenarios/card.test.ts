import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import type { Card } from '../support/card';
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
  card = await harness.cardOf(article);
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
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
    await expect.poll(focused).toBe('begrip');
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
    await expect.poll(focused).toBe('begrip');
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

describe('on demand', () => {
  /** The notes that stand on the page at a term. */
  const marksOf = async (word: string) =>
    (await article.marks()).filter(({ text }) => text.includes(word)).length;

  test('the sentences round the one shown come from the library', async () => {
    await article.hover('project Fortius');
    await card.click('More of this answer');
    await card.waitForText('Vanuit dit project is er een Quick Response Unit gestart');
    await card.click('More of this answer');
    await until('only the sentence to be left', async () => {
      return (await card.view())?.text.includes('Quick Response Unit') === false;
    });
  });

  test('the reference is copied to the clipboard, which a page can paste', async () => {
    await article.hover('project Fortius');
    await card.click('Cite');
    await card.click('APA');
    await card.waitForText('Copied as APA.');
    await article.page.keyboard.press('Escape');
    await article.page.focus('textarea');
    await harness.paste(article.page);
    await until('the reference to be pasted', () =>
      article.page.$eval('textarea', (field) =>
        field.value.includes(
          'Yeşilgöz-Zegerius, D. (2022, 10 november). Antwoord op vraag 5 van Kamervragen 2022Z20166.',
        ),
      ),
    );
  });

  test('a term is hidden, the card stays to undo it, and the page follows when the card is closed', async () => {
    const all = (await article.marks()).length;
    await article.hover('project Fortius');
    await card.click('Hide');
    await card.click('On this site');
    await card.waitForText('Notes on “project Fortius” are hidden on this site.');
    expect(await card.staysFor(LONG_ENOUGH_MS)).toBe(true);
    await card.click('Undo');
    await card.waitForText('“project Fortius” has notes again.');
    await card.click('Everywhere');
    await card.waitForText('Notes on “project Fortius” are hidden everywhere.');
    expect(await marksOf('Fortius')).toBeGreaterThan(0);
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
    await until('the marks of that term alone to go', async () => {
      const left = (await article.marks()).length;
      return left > 0 && left < all && (await marksOf('Fortius')) === 0;
    });
    await harness.inBackground(() => chrome.storage.local.clear());
    await until('the marks to come back', async () => (await article.marks()).length === all);
  });
});

describe('to a screen reader', () => {
  test('the card is a named dialog with everything in the order of reading, and nothing while it is closed', async () => {
    expect(await card.view()).toBeNull();
    await article.hover('project Fortius');
    await card.click('Hide');
    await card.click('Everywhere');
    await card.waitForText('are hidden everywhere.');
    expect(await card.outline()).toEqual([
      'dialog project Fortius',
      'heading project Fortius',
      'button Close the note',
      'blockquote',
      'mark',
      'button More of this answer, closed',
      'status',
      'button Read the answer',
      'link Official source\u2060 (opens in a new tab)',
      'button Why this note, closed',
      'button Cite, closed',
      'button Hide, open',
      'status',
      'button Undo',
    ]);
    await card.click('Undo');
    await card.waitForText('has notes again.');
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
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

/** What the extension's worker has. */
declare const chrome: { storage: { local: { clear(): Promise<void> } } };
