/**
 * `npx tsx tests/bench/gather.ts [FOLDER]…`: what gathering a page's text costs its main thread.
 *
 * For each page of tests/fixtures/pages and of the folders named, and pages made for it: the time of `gatherBlocks` beside that of a bare
 * TreeWalker that only reads the data of all text nodes, which is the least that anything could cost. "first" is the
 * first call after loading, as a page pays it, with the compiling of the code and the browser's own objects for the
 * nodes still to be made; "again" is when both are there, as when the page has changed. Each figure is the least of several
 * loads, since whatever else the machine does can only add to it. Exit status 1 where a goal is missed.
 */
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browser';
import { fromRoot } from '../../scripts/root';
import { bundle } from './support/bundle';
import { Goals, ms, times } from './support/goals';
import { madePages } from './support/made-pages';
import { samples } from './support/samples';

/** Loads that a figure is the least of: enough that one of them is not disturbed. */
const LOADS = 9;

/** A figure of "again" is the least of so many means of so many calls: one that was disturbed does not count. */
const ROUNDS = 10;
const CALLS = 10;

/** A page may read the clock to 5 µs, and not to tenths of a ms, where it is cut off from all others. */
const FINE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const ADDRESS = 'https://www.nos.nl/artikel';

/** A gathering may take so many times the bare walk: it asks each element what it is, and joins the texts. */
const LIMIT_TIMES = 6;

/** Text nodes below which a walk takes hundredths of a ms, and the first call of any code its compiling. */
const FEW_NODES = 500;

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

/** Loads the page anew and times a script in it, the first call and later ones. */
async function timed(page: Page, setUp: string, call: string): Promise<Times> {
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
  const times = await page.evaluate(`
    ${setUp};
    (() => {
      document.documentElement.getBoundingClientRect();
      const call = () => ${call};
      const begin = performance.now();
      call();
      const first = performance.now() - begin;
      let again = Infinity;
      for (let round = 0; round < ${ROUNDS}; round++) {
        const warm = performance.now();
        for (let i = 0; i < ${CALLS}; i++) call();
        again = Math.min(again, (performance.now() - warm) / ${CALLS});
      }
      return { first, again };
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

async function measure(page: Page, code: string): Promise<Cost> {
  const bare = await leastTimes(() => timed(page, bareWalk.toString(), 'bareWalk()'));
  const nodes = await page.evaluate(bareWalk);
  const gather = await leastTimes(() => timed(page, code, 'gathering.gatherBlocks(document)'));
  const blocks = await page.evaluate(() => gathering.gatherBlocks(document).length);
  return { bare, gather, nodes, blocks };
}

function row(name: string, ...cells: string[]): void {
  process.stdout.write(`${name.padEnd(18)}${cells.map((cell) => cell.padStart(9)).join('')}\n`);
}

async function bench(folders: readonly string[]): Promise<Goals> {
  const goals = new Goals();
  const code = await bundle(['src', 'page', 'blocks.ts'], 'iife', 'gathering');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    let body = '';
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? request.respond({ body, contentType: 'text/html; charset=utf-8', headers: FINE_CLOCK })
        : request.abort(),
    );
    row('', 'text', '', 'bare', 'gather', 'times', 'bare', 'gather', 'times');
    row('page', 'nodes', 'blocks', 'first', 'first', 'bare', 'again', 'again', 'bare');
    const saved = samples([fromRoot('tests', 'fixtures', 'pages'), ...folders]);
    for (const { name, html } of [...saved, ...madePages()]) {
      body = html;
      const { nodes, blocks, bare, gather } = await measure(page, code);
      const figures = (['first', 'again'] as const).flatMap((when) => [
        bare[when].toFixed(3),
        gather[when].toFixed(2),
        (gather[when] / bare[when]).toFixed(1),
      ]);
      row(name, String(nodes), String(blocks), ...figures);
      goals.most('gathering, first call', gather.first, LIMIT_MS, name, ms);
      if (nodes < FEW_NODES) continue;
      const what = 'beside a bare TreeWalker';
      goals.most(`gathering ${what}, first call`, gather.first / bare.first, LIMIT_TIMES, name, times);
      goals.most(`gathering ${what}, later calls`, gather.again / bare.again, LIMIT_TIMES, name, times);
    }
  } finally {
    await browser.close();
  }
  return goals;
}

(await bench(process.argv.slice(2))).say();
