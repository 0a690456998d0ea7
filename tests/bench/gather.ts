/**
 * `npx tsx tests/bench/gather.ts [FOLDER]…`: what gathering a page's text costs its main thread.
 *
 * For each page of tests/fixtures/pages and of the folders named: the time of `gatherBlocks` beside that of a bare
 * TreeWalker that only reads the data of all text nodes, which is the least that anything could cost. "first" is the
 * first call after loading, as a page pays it, with the compiling of the code and the browser's own objects for the
 * nodes still to be made; "again" is when both are there, as when the page has changed. Each figure is the least of several
 * loads, since whatever else the machine does can only add to it. Exit status 1 where a first call passes the limit.
 */
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browser';
import { fromRoot } from '../../scripts/root';
import { bundle } from './support/bundle';
import { samples } from './support/samples';

/** Loads that a figure is the least of: enough that one of them is not disturbed. */
const LOADS = 9;

/** Calls that one figure of "again" is the mean of, since the clock of a page ticks in tenths of a ms. */
const CALLS = 50;

/** What a page may pay at once, in ms: a fifth of a frame of 16 ms. */
const LIMIT_MS = 3;

/** In the page: the functions that are measured, and how. */
declare const gathering: { gatherBlocks(root: Document): { text: string }[] };

interface Times {
  first: number;
  again: number;
}

interface Cost {
  bare: Times;
  gather: Times;
  nodes: number;
  blocks: number;
}

/** Runs in the page: reads the data of all text nodes. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  let length = 0;
  while (walker.nextNode()) {
    nodes++;
    length += (walker.currentNode as Text).data.length;
  }
  return length > 0 ? nodes : 0;
}

/** Loads a page anew and times a script in it, the first call and later ones. */
async function timed(page: Page, html: string, setUp: string, call: string): Promise<Times> {
  await page.goto('about:blank');
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  const times = await page.evaluate(`
    ${setUp};
    (() => {
      document.documentElement.getBoundingClientRect();
      const call = () => ${call};
      const begin = performance.now();
      call();
      const first = performance.now() - begin;
      for (let i = 0; i < ${CALLS}; i++) call();
      const warm = performance.now();
      for (let i = 0; i < ${CALLS}; i++) call();
      return { first, again: (performance.now() - warm) / ${CALLS} };
    })()`);
  return times as Times;
}

async function leastTimes(run: () => Promise<Times>): Promise<Times> {
  const all: Times[] = [];
  for (let load = 0; load < LOADS; load++) all.push(await run());
  return {
    first: Math.min(...all.map(({ first }) => first)),
    again: Math.min(...all.map(({ again }) => again)),
  };
}

async function measure(page: Page, html: string, code: string): Promise<Cost> {
  const bare = await leastTimes(() => timed(page, html, bareWalk.toString(), 'bareWalk()'));
  const nodes = await page.evaluate(bareWalk);
  const gather = await leastTimes(() => timed(page, html, code, 'gathering.gatherBlocks(document)'));
  const blocks = await page.evaluate(() => gathering.gatherBlocks(document).length);
  return { bare, gather, nodes, blocks };
}

function row(name: string, ...cells: string[]): void {
  process.stdout.write(`${name.padEnd(18)}${cells.map((cell) => cell.padStart(9)).join('')}\n`);
}

async function bench(folders: readonly string[]): Promise<boolean> {
  const code = await bundle(['src', 'page', 'blocks.ts'], 'iife', 'gathering');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let isWithin = true;
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => (request.isNavigationRequest() ? request.continue() : request.abort()));
    row('', 'text', '', 'bare', 'gather', 'times', 'bare', 'gather', 'times');
    row('page', 'nodes', 'blocks', 'first', 'first', 'bare', 'again', 'again', 'bare');
    for (const { name, html } of samples([fromRoot('tests', 'fixtures', 'pages'), ...folders])) {
      const { nodes, blocks, bare, gather } = await measure(page, html, code);
      const figures = (['first', 'again'] as const).flatMap((when) => [
        bare[when].toFixed(2),
        gather[when].toFixed(2),
        // The clock ticks in tenths of a ms; a walk too short for it has no ratio.
        bare[when] > 0 ? (gather[when] / bare[when]).toFixed(1) : '–',
      ]);
      row(name, String(nodes), String(blocks), ...figures);
      isWithin &&= gather.first <= LIMIT_MS;
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`Limit: ${LIMIT_MS} ms for the first call.\n`);
  return isWithin;
}

process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
