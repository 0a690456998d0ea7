/**
 * `npx tsx tests/bench/match.ts [FOLDER]…`: what matching costs in Chromium, beside simpler ways.
 *
 * For each page of tests/fixtures/pages and of the folders named, warm medians in ms: a bare TreeWalker over all text
 * nodes, `gatherBlocks`, finding the forms in its blocks, annotating them, and one regular expression of all forms over
 * the same text; the last three with the bundled lexicon and with that of a library of 5,000 terms. Then, on a page
 * just loaded: gathering and matching, and mark.js with one expression and with the forms as words.
 */
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browser';
import { readCorpus } from '../../scripts/build-corpus';
import { fromRoot } from '../../scripts/root';
import { bundle } from './support/bundle';
import type { FirstCost, LibraryCost, PageCost } from './support/in-page';
import { libraryOf } from './support/library';
import { oneExpression, plainStrings } from './support/other-ways';
import { type Sample, samples } from './support/samples';
import { median } from './support/times';

const LARGE_LIBRARY = 5_000;

/** Loads that figures of a first call are medians of: few, since mark.js takes seconds. */
const LOADS = 3;

/**
 * Words that mark.js is given, spread over all: it goes through the page once for each, so that all of them take as
 * many times longer, a minute and more on a large page.
 */
const WORDS = 50;

/** In the page: support/in-page.ts. */
declare const matching: typeof import('./support/in-page');

interface Cost {
  page: PageCost;
  first: FirstCost;
}

async function load(page: Page, { html }: Sample, code: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(code);
}

/** A script that puts data where `evaluate` takes it from; sent with each call, megabytes would be copied again and again. */
function withData(code: string, data: unknown): string {
  return `${code};globalThis.libraries = JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

async function measure(page: Page, sample: Sample, code: string, words: string[]): Promise<Cost> {
  await load(page, sample, code);
  const cost = (await page.evaluate('matching.measure(libraries)')) as PageCost;
  const some = words.filter((_, i) => i % Math.ceil(words.length / WORDS) === 0);
  const firsts: FirstCost[] = [];
  for (let i = 0; i < LOADS; i += 1) {
    await load(page, sample, code);
    const call = `matching.measureFirst(libraries.small, ${JSON.stringify(some)})`;
    firsts.push((await page.evaluate(call)) as FirstCost);
  }
  const of = (key: keyof FirstCost) => median(firsts.map((first) => first[key]));
  const markWords = (of('markWords') * words.length) / some.length;
  return { page: cost, first: { ours: of('ours'), markExpression: of('markExpression'), markWords } };
}

function row(name: string, ...cells: (string | number | null)[]): void {
  const written = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : (cell ?? '–')));
  process.stdout.write(`${name.padEnd(16)}${written.map((cell) => cell.padStart(10)).join('')}\n`);
}

function ratio(a: number, b: number | null): string | null {
  return b === null || b === 0 ? null : (a / b).toPrecision(2);
}

function sayCosts(costs: ReadonlyMap<string, Cost>, sizes: readonly [number, number]): void {
  const cells = ({ match, annotate, expression }: LibraryCost) => [
    match,
    annotate,
    expression,
    ratio(match, expression),
  ];
  const head = ['match', 'annotate', 'RegExp', 'm/RegExp'];
  row('', '', '', '', ...[`${sizes[0]} terms`, '', '', ''], ...[`${sizes[1]} terms`, '', '', '']);
  row('warm, ms', 'length', 'bare', 'gather', ...head, ...head, 'm/m', 'a/a');
  for (const [name, { page }] of costs) {
    const { length, bare, gather, small, large } = page;
    const growth = [ratio(large.match, small.match), ratio(large.annotate, small.annotate)];
    row(name, String(length), bare, gather, ...cells(small), ...cells(large), ...growth);
  }
  process.stdout.write('\n');
  row('first, ms', 'g + match', 'mark.js', 'ratio', 'by words', 'ratio', 'warm g+m', 'by words');
  for (const [name, { page, first }] of costs) {
    const { ours, markExpression, markWords } = first;
    const warm = page.gather + page.small.match;
    const cells = [ours, markExpression, ratio(ours, markExpression), markWords, ratio(ours, markWords)];
    row(name, ...cells, warm, ratio(warm, markWords));
  }
}

async function bench(folders: readonly string[]): Promise<void> {
  const corpus = await readCorpus();
  const lexica = { small: corpus.lexicon, large: libraryOf(corpus, LARGE_LIBRARY) };
  const libraries = {
    small: { lexicon: lexica.small, expression: oneExpression(lexica.small) },
    large: { lexicon: lexica.large, expression: oneExpression(lexica.large) },
  };
  const words = plainStrings(lexica.small);
  const pageCode = await bundle(['tests', 'bench', 'support', 'in-page.ts'], 'iife', 'matching');
  const code = withData(pageCode, libraries);
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => (request.isNavigationRequest() ? request.continue() : request.abort()));
    const costs = new Map<string, Cost>();
    for (const sample of samples([fromRoot('tests', 'fixtures', 'pages'), ...folders])) {
      costs.set(sample.name, await measure(page, sample, code, words));
    }
    sayCosts(costs, [lexica.small.terms.length, lexica.large.terms.length]);
    process.stdout.write(`mark.js by words: ${words.length} of them, reckoned from ${WORDS}.\n`);
  } finally {
    await browser.close();
  }
}

await bench(process.argv.slice(2));
