/** Pages that turn into another without a load, and pages that the reader goes back to. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';

let harness: Harness;
let article: ArticlePage;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/interview', { fixture: 'interview.html' });
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  harness.serve(HOST, '/sport', { fixture: 'sport.html' });
});

beforeEach(async () => {
  article = await harness.openArticle(HOST, '/interview');
  await article.waitForMarks();
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

async function marked(): Promise<string[]> {
  return (await article.marks()).map(({ text }) => text);
}

function waitForBadge(badge: string): Promise<unknown> {
  return until(`the badge "${badge}"`, async () => (await harness.button()).badge === badge);
}

/** Text of the article that a script of the page puts in place of the one that is there. */
const NEXT = [
  'Nieuwe scanner in de haven',
  'De politie las berichten van EncroChat en Sky ECC mee.',
] as const;

/** Puts another headline and text in the article, as the script of a site does when they have come. */
async function replaceArticle([headline, text]: readonly [string, string]): Promise<void> {
  await article.page.evaluate(
    (title, words) => {
      document.title = title;
      const h1 = Object.assign(document.createElement('h1'), { textContent: title });
      const p = Object.assign(document.createElement('p'), { textContent: words });
      document.querySelector('article')?.replaceChildren(h1, p);
    },
    headline,
    text,
  );
}

describe('a page that turns into another without a load', () => {
  test('has the marks, the list and the badge of what it shows, though its text comes long after its address', async () => {
    await waitForBadge('17');
    await article.page.evaluate(() => {
      const marksGone = () => CSS.highlights.size === 0;
      history.pushState({}, '', '/scanner');
      Object.assign(window, { cleared: false });
      const look = () => {
        if (marksGone()) Object.assign(window, { cleared: true });
        requestAnimationFrame(look);
      };
      look();
    });
    await until('the marks to go', () =>
      article.page.evaluate(() => Reflect.get(window, 'cleared') === true),
    );
    // Until the new text comes the old one is read under the new address.
    await article.waitForMarks();
    await replaceArticle(NEXT);
    await until('the new marks', async () => (await marked()).join() === 'EncroChat,Sky ECC');
    await waitForBadge('');
    const popup = await harness.openPopup(article.page);
    await popup.waitForText('EncroChat');
    expect(await popup.notes()).toHaveLength(2);
  });

  test('is no longer taken for the first where its head still says so', async () => {
    await article.page.evaluate(() => {
      const meta = document.createElement('meta');
      meta.setAttribute('property', 'og:title');
      meta.content = document.querySelector('h1')?.textContent ?? '';
      document.head.append(meta);
    });
    await waitForBadge('17');
    await article.page.evaluate(() => history.pushState({}, '', '/scanner'));
    await replaceArticle(NEXT);
    await until('the new marks', async () => (await marked()).join() === 'EncroChat,Sky ECC');
    await waitForBadge('');
  });

  test('has those of the first when the reader goes back to it', async () => {
    await waitForBadge('17');
    const first = await marked();
    await article.page.evaluate(() => {
      const first = [...(document.querySelector('article')?.childNodes ?? [])];
      addEventListener('popstate', () => document.querySelector('article')?.replaceChildren(...first));
      history.pushState({}, '', '/scanner');
    });
    await replaceArticle(NEXT);
    await waitForBadge('');
    await until('the new marks', async () => (await marked()).join() === 'EncroChat,Sky ECC');
    await article.page.evaluate(() => history.back());
    await waitForBadge('17');
    await until('the marks of the first', async () => (await marked()).join() === first.join());
  });
});

describe('a page that comes back out of the browser’s cache', () => {
  /** Watches from inside the page how many ranges it has in each frame, from the moment that it comes back. */
  async function leaveAndComeBack(meanwhile: () => Promise<void> = async () => {}): Promise<number[]> {
    await article.page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      addEventListener('pageshow', ({ persisted }) => {
        if (!persisted) return;
        const look = () => {
          seen.push([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
          requestAnimationFrame(look);
        };
        look();
      });
    });
    await article.page.goto(`https://${HOST}/sport`);
    await meanwhile();
    // By the page, a moment later: of one that comes out of the cache not every browser tells that it has loaded.
    await article.page.evaluate(() => void setTimeout(() => history.back()));
    await until('frames of the page that came back', async () => (await seen()).length > 0);
    return seen();
  }

  function seen(): Promise<number[]> {
    return (
      article.page
        .evaluate(() => (Reflect.get(window, 'seen') as number[] | undefined) ?? [])
        // Between two pages there is nobody to ask.
        .catch(() => [])
    );
  }

  test('has its marks at once and without a gap, its badge, and its cards', async () => {
    await waitForBadge('17');
    const count = (await article.marks()).length;
    await leaveAndComeBack();
    await waitForBadge('17');
    expect([...new Set(await seen())]).toEqual([count]);
    const card = await harness.cardOf(article);
    await harness.command('next-note');
    await card.waitForOpen();
    await article.page.keyboard.press('Escape');
    await card.waitForClosed();
  });

  test('has no card open that was open when it was left, and nothing of it', async () => {
    const html = await article.html();
    const card = await harness.cardOf(article);
    await harness.command('next-note');
    await card.waitForOpen();
    await leaveAndComeBack();
    expect(await article.html()).toBe(html);
    const again = await harness.cardOf(article);
    await article.hover('Europol');
    await again.waitForOpen();
  });

  test('follows what the reader settled meanwhile', async () => {
    const popup = await harness.openPopup(article.page);
    await leaveAndComeBack(() => popup.flipSwitch());
    await article.waitForNoMarks();
    await popup.flipSwitch();
    await article.waitForMarks();
  });
});
