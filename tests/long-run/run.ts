/**
 * `npm run long-run -- [--pages N] [--browser chromium|firefox]`: many pages in one session of the built extension, read
 * in three ways: in tabs that are opened and closed, one after the other in one tab, and in a page that changes its text.
 * On each a card is opened and closed; in the latter two the background is ended every so often. Prints what the tab and
 * the background hold after collection, and fails where it rises by more a page than a limit, where a page
 * has fewer notes than when it was read first, or where anything complains on a console.
 */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../../scripts/browser';
import { buildExtension } from '../../scripts/build';
import { Harness } from '../e2e/support/harness';
import { type Held, memoryOf } from './memory';
import { type Point, slopeOf } from './slope';
import { type Article, livingPage, oneTab, serveArticles, tabs, type Way } from './ways';

/** As many as somebody who lives by the news opens in a day without closing the browser. */
const PAGES = 300;

/** Pages between two looks at what is held. */
const STEP = 50;

/** Pages after which a rise counts: until each article has been read once, caches fill that have their size then. */
const WARM_UP = 100;

/** Pages after which the background is ended, as the browser ends it between any two that are not read in a row. */
const RESTART = 10;

/**
 * By how many bytes what is held may rise a page. A page that stayed behind with its text and marks would be some 20 kB at
 * least. Chromium's figures are those of the tab, and rise by some 500 where a page adds to its history at each text.
 * Firefox's are those of the whole process, and rise by some 6,000 with the same pages and no extension.
 */
const RISE_LIMITS: Record<BrowserKind, number> = { chromium: 2_000, firefox: 10_000 };

interface Row extends Held {
  pages: number;
}

interface Outcome {
  rows: Row[];
  lost: string[];
  faults: string[];
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run(
  way: Way,
  harness: Harness,
  articles: readonly Article[],
  pages: number,
  restarts: boolean,
) {
  const memory = memoryOf(harness);
  const first = new Map<string, number>();
  const outcome: Outcome = { rows: [], lost: [], faults: [] };
  const look = async (read: number) => {
    // The same article before each look, so that what is shown weighs the same.
    await way.read(articles[0]!);
    await way.tab.page.bringToFront();
    outcome.rows.push({ pages: read, ...(await memory.held(way.tab.page)) });
    outcome.faults.push(...(await harness.takeFaults()));
  };
  await look(0);
  for (let read = 1; read <= pages; read++) {
    if (restarts && read % RESTART === 0 && (await harness.isBackgroundRunning()))
      await harness.stopBackground();
    try {
      const { path, marks } = await way.read(articles[read % articles.length]!);
      const before = first.get(path) ?? marks;
      first.set(path, before);
      if (marks < before) outcome.lost.push(`${path}: ${marks} notes of ${before}`);
    } catch (error) {
      outcome.lost.push(`page ${read}: ${error}`);
    }
    if (read % STEP === 0) await look(read);
  }
  return outcome;
}

function kilobytes(bytes: number | null): string {
  return bytes === null ? '-' : (bytes / 1_000).toFixed(0);
}

function table(rows: readonly Row[]): void {
  const names = Object.keys(rows[0]?.counts ?? {});
  say(['pages', 'tab, kB', 'background, kB', ...names].map((name) => name.padStart(16)).join(''));
  for (const { pages, tab, background, counts } of rows) {
    const cells = [pages, kilobytes(tab), kilobytes(background), ...names.map((name) => counts[name])];
    say(cells.map((cell) => String(cell).padStart(16)).join(''));
  }
}

function rise(rows: readonly Row[], of: (row: Row) => number | null): number {
  const points = rows.flatMap((row): Point[] => {
    const value = of(row);
    return value === null || row.pages < WARM_UP ? [] : [{ pages: row.pages, value }];
  });
  return slopeOf(points);
}

function report(way: Way, { rows, lost, faults }: Outcome, limit: number, restarts: boolean): boolean {
  say(`\n== ${way.name}`);
  table(rows);
  const rises = {
    tab: rise(rows, ({ tab }) => tab),
    // One that is ended on the way holds nothing of the pages before.
    ...(!restarts && { background: rise(rows, ({ background }) => background) }),
  };
  for (const [name, bytes] of Object.entries(rises)) say(`${name}: ${bytes.toFixed(0)} bytes a page`);
  say(`notes lost: ${lost.length}; complaints: ${faults.length}`);
  for (const line of [...lost, ...faults]) say(`  ${line.slice(0, 300)}`);
  const isWithin = Object.values(rises).every((bytes) => !(bytes > limit));
  return isWithin && lost.length === 0 && faults.length === 0;
}

async function longRun(kind: BrowserKind, pages: number): Promise<boolean> {
  buildExtension(kind);
  process.env.KAMERNOOT_TEST_BROWSER = kind;
  const harness = await Harness.start();
  try {
    const articles = await serveArticles(harness);
    say(
      `${kind}, ${pages} pages in each way; bytes are the ${memoryOf(harness).measures}, after collection.`,
    );
    const limit = RISE_LIMITS[kind];
    let isWell = true;
    for (const [open, restarts] of [
      [tabs, false],
      [oneTab, true],
      [livingPage, true],
    ] as const) {
      const way = await open(harness, articles[0]!);
      isWell = report(way, await run(way, harness, articles, pages, restarts), limit, restarts) && isWell;
      await way.tab.page.close();
    }
    say(`Limit: ${limit} bytes a page, no note lost, no complaint.`);
    return isWell;
  } finally {
    await harness.close();
  }
}

const { values } = parseArgs({
  options: { pages: { type: 'string', default: String(PAGES) }, browser: { type: 'string' } },
});
const kinds: BrowserKind[] =
  values.browser === undefined ? ['chromium', 'firefox'] : [values.browser as BrowserKind];
let isWell = true;
for (const kind of kinds) isWell = (await longRun(kind, Number(values.pages))) && isWell;
process.exitCode = isWell ? 0 : 1;
