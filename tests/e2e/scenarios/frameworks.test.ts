/** Pages that a framework renders, hydrates and updates, while they are annotated. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ArticlePage } from '../../../scripts/article';
import { until } from '../../../scripts/until';
import { buildPage, FRAMEWORKS, type Framework } from '../../support/frameworks';
import { Harness } from '../support/harness';

const HOST = 'www.demorgen.be';
/** Without the extension, so that what the control does is all that is done. */
const ELSEWHERE = 'www.example.org';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

/** How far the page is hydrated when it is annotated. */
const MOMENTS = ['before', 'during', 'after'] as const;
type Moment = (typeof MOMENTS)[number];

const SERVED_TEXT = [
  'Speurders van project Fortius werkten samen met Europol.',
  'Dit stuk over project Fortius is 0 keer gelezen.',
  'Volgens het parket loopt project Fortius nog.',
  'De berichten van EncroChat werden gelezen.',
  'Een Joint Investigation Team volgde de drugssmokkel.',
  'Witwassers gebruiken ondergronds bankieren, zegt de FIU-Nederland.',
];
const SERVED_MARKS = [
  'project Fortius',
  'Europol',
  'project Fortius',
  'project Fortius',
  'EncroChat',
  'Joint Investigation Team',
  'ondergronds bankieren',
  'FIU-Nederland',
];
const UPDATED_TEXT = [
  'De haven bleef dicht, zei het Joint Investigation Team.',
  'Dit stuk over project Fortius is 2 keer gelezen.',
  'Volgens de rechter loopt de werkgroep nog.',
  'Ook Sky ECC werd gekraakt.',
  'Daarna volgde project Fortius de drugssmokkel.',
  'De berichten van EncroChat werden gelezen.',
  'Witwassers gebruiken ondergronds bankieren, zegt de FIU-Nederland.',
];
const UPDATED_MARKS = [
  'Joint Investigation Team',
  'project Fortius',
  'Sky ECC',
  'project Fortius',
  'EncroChat',
  'ondergronds bankieren',
  'FIU-Nederland',
];

/** What the script of each page offers to the test: see tests/fixtures/frameworks/article.js. */
declare const fixture: Record<'hydrate' | 'release' | 'update' | 'unmount', () => unknown>;

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
});

afterAll(() => harness.close());

/** A page with everything that it complains of. */
class Watched {
  readonly complaints: string[] = [];

  private constructor(readonly article: ArticlePage) {
    const { page } = article;
    page.on('console', (message) => {
      if (['warn', 'error', 'assert'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async open(host: string, framework: Framework, moment: Moment): Promise<Watched> {
    const watched = new Watched(new ArticlePage(await harness.newPage()));
    await watched.article.open(`https://${host}/${framework}/${moment}`);
    return watched;
  }

  /** Hydrates what is not hydrated yet. */
  async hydrate(moment: Moment): Promise<void> {
    await this.article.page.evaluate((so) => {
      if (so === 'after') fixture.hydrate();
      if (so !== 'before') fixture.release();
    }, moment);
  }

  do(what: 'update' | 'unmount'): Promise<unknown> {
    return this.article.page.evaluate((name) => fixture[name](), what);
  }

  /** Clicks the button of the page twice, which does nothing where nobody has hydrated it. */
  async click(): Promise<void> {
    await this.article.page.$eval('button', (button) => {
      button.click();
      button.click();
    });
  }

  /** The paragraphs and entries as a reader sees them. */
  text(): Promise<string[]> {
    return this.article.page.$$eval('p, li', (elements) => elements.map(({ textContent }) => textContent));
  }

  async waitForText(text: string[]): Promise<void> {
    await until(`the text "${text[0]}"`, async () => (await this.text()).join() === text.join()).catch(
      async () => expect(await this.text()).toEqual(text),
    );
  }

  async waitForMarks(texts: string[]): Promise<void> {
    const found = async () => (await this.article.marks()).map(({ text }) => text);
    await until(`the marks "${texts.join()}"`, async () => (await found()).join() === texts.join()).catch(
      async () => expect(await found()).toEqual(texts),
    );
  }

  /** Each word of the page in an element of its own, as annotators do that change the page. */
  async wrapWords(): Promise<void> {
    await this.article.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const at = text.data.search(/Fortius|EncroChat|Joint|bankieren/);
        if (at < 0 || text.parentElement?.localName === 'script') continue;
        const word = text.splitText(at);
        const mark = document.createElement('mark');
        word.replaceWith(mark);
        mark.append(word);
      }
    });
  }
}

describe.each(FRAMEWORKS)('a page of %s', (framework) => {
  beforeAll(async () => {
    const { body, script } = await buildPage(framework);
    const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Kade</title></head>
      <body>${body}<script src="/${framework}.js"></script></body></html>`;
    for (const host of [HOST, ELSEWHERE]) {
      harness.serve(host, `/${framework}.js`, { html: script }, POLICY);
      for (const moment of MOMENTS) harness.serve(host, `/${framework}/${moment}`, { html }, POLICY);
    }
  });

  afterEach(async () => {
    await harness.takeFaults();
  });

  test.each(MOMENTS)('that is hydrated %s it is annotated lives as if it was not', async (moment) => {
    const page = await Watched.open(HOST, framework, moment);
    await page.waitForMarks(SERVED_MARKS);
    await page.hydrate(moment);
    await page.waitForText(SERVED_TEXT);
    await page.click();
    await page.do('update');
    await page.waitForText(UPDATED_TEXT);
    await page.waitForMarks(UPDATED_MARKS);
    await page.do('unmount');
    await page.article.waitForNoMarks();
    expect(page.complaints).toEqual([]);
    expect(await harness.takeFaults()).toEqual([]);
    await page.article.page.close();
  });

  test('lives so without any annotator', async () => {
    const page = await Watched.open(ELSEWHERE, framework, 'after');
    await page.hydrate('after');
    await page.waitForText(SERVED_TEXT);
    await page.click();
    await page.do('update');
    await page.waitForText(UPDATED_TEXT);
    await page.do('unmount');
    expect(page.complaints).toEqual([]);
    await page.article.page.close();
  });

  test('complains of an annotator that changes it before it is hydrated', async () => {
    const page = await Watched.open(ELSEWHERE, framework, 'after');
    await page.wrapWords();
    await page.hydrate('after');
    await until('a complaint', () => page.complaints.length > 0);
    await page.article.page.close();
  });

  test('has the wrong text, or fails, where an annotator changes it after it is hydrated', async () => {
    const page = await Watched.open(ELSEWHERE, framework, 'before');
    await page.click();
    await page.wrapWords();
    await page.do('update').catch(() => {});
    // The same wait as above: what is right by then passes there.
    await until(
      'the lead to be another',
      async () => (await page.text())[0] !== SERVED_TEXT[0] || page.complaints.length > 0,
    );
    const isWrong = page.complaints.length > 0 || (await page.text()).join() !== UPDATED_TEXT.join();
    expect(isWrong).toBe(true);
    await page.article.page.close();
  });
});
