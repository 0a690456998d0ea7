import type { Page } from 'puppeteer-core';
import type { ArticlePage } from '../../scripts/article';
import { readCorpus } from '../../scripts/build-corpus';
import { readPages } from '../../scripts/evaluation-set';
import { pageText } from '../../scripts/page';
import { until } from '../../scripts/until';
import { buildAnnotator } from '../../src/annotate/annotate';
import type { Harness } from '../e2e/support/harness';

/** Where the pages are, and one that is there for its text alone. */
const HOST = 'www.nos.nl';
const SHELL = '/levend';

/** The pages' own scripts stay out: they would be what is measured. */
const POLICY = "script-src 'none'";

/** In ms: how long a note or a card may take to come on a machine that has much else to do. */
const PATIENCE_MS = 20_000;

/** An article that is read again and again. */
export interface Article {
  path: string;
  html: string;
}

/** What reading one more article came to. */
export interface Visit {
  path: string;
  marks: number;
}

/** A way to read many articles; what is measured is `tab`, which stays open all the time. */
export interface Way {
  name: string;
  tab: ArticlePage;
  /** Reads an article, opens a card on it and closes it. */
  read(article: Article): Promise<Visit>;
}

/** What asks for files that are not there, or is refused with a complaint. */
const NO_TEXT = /<script\b.*?<\/script>|<(img|source|link|iframe|video|audio|embed)\b[^>]*>/gsu;

/**
 * Serves pages of the evaluation set on which the bundled library has notes.
 *
 * @param most how many
 */
export async function serveArticles(harness: Harness, most = Number.POSITIVE_INFINITY): Promise<Article[]> {
  const annotate = buildAnnotator((await readCorpus()).lexicon);
  const shell = '<!doctype html><html lang="nl"><title>Nieuws</title><main></main>';
  harness.serve(HOST, SHELL, { html: shell }, POLICY);
  const articles: Article[] = [];
  for (const page of await readPages()) {
    if (articles.length === most) break;
    const html = page.html.replace(NO_TEXT, '');
    if (annotate(pageText(html)).annotations.length === 0) continue;
    articles.push({ path: `/${page.name}`, html });
    harness.serve(HOST, `/${page.name}`, { html }, POLICY);
  }
  return articles;
}

/** Each article in a tab of its own, while another article stays open. */
export async function tabs(harness: Harness, { path }: Article): Promise<Way> {
  const tab = await harness.openArticle(HOST, path);
  return {
    name: 'tabs opened and closed',
    tab,
    async read(article) {
      const own = await harness.openArticle(HOST, article.path);
      const marks = await look(own);
      await own.page.close();
      return { path: article.path, marks };
    },
  };
}

/** One article after the other in the same tab. */
export async function oneTab(harness: Harness, { path }: Article): Promise<Way> {
  const tab = await harness.openArticle(HOST, path);
  return {
    name: 'one tab, page after page',
    tab,
    async read(article) {
      await tab.open(`https://${HOST}${article.path}`);
      return { path: article.path, marks: await look(tab) };
    },
  };
}

/** A page that puts one article in the place of the other, with an address for each. */
export async function livingPage(harness: Harness): Promise<Way> {
  const tab = await harness.openArticle(HOST, SHELL);
  return {
    name: 'one page, text after text',
    tab,
    async read({ path, html }) {
      await tab.page.evaluate(show, path, html);
      return { path, marks: await look(tab) };
    },
  };
}

/** Runs in the page. */
function show(path: string, html: string): void {
  history.pushState(null, '', path);
  const { title, body } = new DOMParser().parseFromString(html, 'text/html');
  document.title = title;
  document.querySelector('main')?.replaceChildren(...body.childNodes);
  scrollTo({ top: 0, behavior: 'instant' });
}

/** Waits for the notes, opens the card of one and closes it, and says how many there are. */
async function look(article: ArticlePage): Promise<number> {
  await article.page.bringToFront();
  const marks = await until(
    `notes on ${article.page.url()}`,
    async () => {
      const all = await article.marks();
      return all.length > 0 && all;
    },
    PATIENCE_MS,
  );
  await until(`a card on ${article.page.url()}`, () => opens(article, marks[0]!.text), PATIENCE_MS);
  await article.leave();
  await until('the card to close', async () => !(await hasCard(article.page)), PATIENCE_MS);
  return marks.length;
}

/** Longer than a card takes to open under a pointer that rests; after it, it is tried anew. */
const HOVER_MS = 1_000;

async function opens(article: ArticlePage, text: string): Promise<boolean> {
  await article.leave();
  await article.hover(text);
  const end = performance.now() + HOVER_MS;
  while (performance.now() < end) if (await hasCard(article.page)) return true;
  return false;
}

function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('kamernoot-card') !== null);
}
