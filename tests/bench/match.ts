/**
 * `npx tsx tests/bench/match.ts [FOLDER]…`: what matching costs in Chromium, beside simpler ways.
 *
 * For each page of tests/fixtures/pages and of the folders named, warm medians in ms: a bare TreeWalker over all text
 * nodes, `gatherBlocks`, finding the forms in its blocks, annotating them, and one regular expression of all forms over
 * the same text; the last three with the bundled lexicon and with that of a library of 5,000 terms. Then gathering,
 * matching and marking, on a page just loaded and once more, beside mark.js with one name of each term, with one expression
 * and with all forms as words. Exit status 1 where a goal is missed.
 */
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browser';
import { readCorpus } from '../../scripts/build-corpus';
import { fromRoot } from '../../scripts/root';
import { bundle } from './support/bundle';
import { Goals, times } from './support/goals';
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

/** Ours finds all forms of all terms; mark.js is given one name of each, with which a page of it still works. */
const LIMIT_TIMES = 100;

/** UTF-16 units below which a page is no article, and all is over in a ms. */
const LEAST_LENGTH = 4_000;

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

async function measure(
  page: Page,
  sample: Sample,
  code: string,
  { names, words }: { names: string[]; words: string[] },
): Promise<Cost> {
  await load(page, sample, code);
  const cost = (await page.evaluate('matching.measure(libraries)')) as PageCost;
  const some = words.filter((_, i) => i % Math.ceil(words.length / WORDS) === 0);
  const firsts: FirstCost[] = [];
  for (let i = 0; i < LOADS; i += 1) {
    await load(page, sample, code);
    const call = `matching.measureFirst(libraries.small, ${JSON.stringify(names)}, ${JSON.stringify(some)})`;
    firsts.push((await page.evaluate(call)) as FirstCost);
  }
  const keys = Object.keys(firsts[0] ?? {}) as (keyof FirstCost)[];
  const medians = Object.fromEntries(keys.map((key) => [key, median(firsts.map((first) => first[key]))]));
  const first = medians as Record<keyof FirstCost, number>;
  return { page: cost, first: { ...first, markWords: (first.markWords * words.length) / some.length } };
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
  row(
    'g + m + mark, ms',
    'first',
    'again',
    'of the page',
    'mark.js 1st',
    'ratio',
    'again',
    'ratio',
    'RegExp',
    'all words',
  );
  for (const [name, { first }] of costs) {
    const { ours, oursAgain, pageAgain, markNames, markNamesAgain, markExpression, markWords } = first;
    const ratios = [ratio(markNames, ours), ratio(markNamesAgain, oursAgain)];
    const cells = [
      ours,
      oursAgain,
      pageAgain,
      markNames,
      ratios[0] ?? null,
      markNamesAgain,
      ratios[1] ?? null,
    ];
    row(name, ...cells, markExpression, markWords);
  }
}

function hold(costs: ReadonlyMap<string, Cost>): Goals {
  const goals = new Goals();
  for (const [name, { page, first }] of costs) {
    if (page.length < LEAST_LENGTH) continue;
    const what = 'gathering, matching and marking 2,850 forms beside mark.js with 61 names';
    goals.least(what, first.markNamesAgain / first.oursAgain, LIMIT_TIMES, name, times);
    goals.least(`${what}, what the page pays`, first.markNames / first.pageAgain, LIMIT_TIMES, name, times);
  }
  return goals;
}

async function bench(folders: readonly string[]): Promise<Goals> {
  const corpus = await readCorpus();
  const lexica = { small: corpus.lexicon, large: libraryOf(corpus, LARGE_LIBRARY) };
  const libraries = {
    small: { lexicon: lexica.small, expression: oneExpression(lexica.small) },
    large: { lexicon: lexica.large, expression: oneExpression(lexica.large) },
  };
  const words = plainStrings(lexica.small);
  const names = lexica.small.terms.flatMap((term) => plainStrings({ terms: [term] })[0] ?? []);
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
      costs.set(sample.name, await measure(page, sample, code, { names, words }));
    }
    sayCosts(costs, [lexica.small.terms.length, lexica.large.terms.length]);
    process.stdout.write(
      `mark.js: ${names.length} names; all words: ${words.length} of them, reckoned from ${WORDS}.\n`,
    );
    return hold(costs);
  } finally {
    await browser.close();
  }
}

(await bench(process.argv.slice(2))).say();
