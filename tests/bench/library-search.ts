/**
 * `npx tsx tests/bench/library-search.ts [ANSWERS]`: what searching a large library costs in Chromium with its IndexedDB.
 *
 * The index in records beside plain MiniSearch over the same answers, whose JSON is in one record: building, the first
 * search of a fresh page (from opening the database to results with their texts), later ones, what a page then keeps,
 * and changing one publication. Exit status 1 where a limit is passed, or where the two find different things.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browser';
import { readCorpus } from '../../scripts/build-corpus';
import { bundle } from './support/bundle';
import type * as inPage from './support/search-in-page';
import { median } from './support/times';

const ANSWERS = Number(process.argv[2]) || 20_000;

/** Fresh pages that a cold figure is the median of. */
const PAGES = 3;
/** Publications that are added, replaced and removed: enough that segments are merged. */
const CHANGES = 20;

/** In ms: what a reader takes for "at once" with a list that appears, and while typing; and what saving may take. */
const LIMITS = { cold: 400, warm: 30, add: 150, anAnswer: 0.5 };

/** Known words, a mistyped one, a question, a beginning, many common words, a compound that nothing has. */
const QUERIES = [
  'fortius',
  'fortuis',
  'hoeveel verdachte transacties in 2021',
  'kustwacht colombia',
  'sam',
  'aanpak criminele geldstromen samenwerking nederland belgie',
  'wietcontainer bankierstoezicht',
];

/** Any origin that has storage of its own. */
const ORIGIN = 'http://bench.example/';

declare const searching: typeof inPage;

function say(...cells: (string | number)[]): void {
  const [name = '', ...others] = cells.map((cell) => (typeof cell === 'number' ? cell.toPrecision(3) : cell));
  process.stdout.write(`${name.padEnd(62)}${others.map((cell) => cell.padStart(11)).join('')}\n`);
}

async function freshPage(browser: Browser, code: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => request.respond({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: code });
  return page;
}

/** What a page keeps, in bytes: its objects, and the arrays outside of the heap of objects. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function bench(browser: Browser): Promise<string[]> {
  const code = await bundle(['tests', 'bench', 'support', 'search-in-page.ts'], 'iife', 'searching');
  const { publications: letters, lexicon } = await readCorpus();
  const faults: string[] = [];
  const limit = (what: string, ms: number, most: number) => {
    if (!(ms <= most)) faults.push(`${what}: ${ms.toFixed(2)} ms of ${most}`);
  };
  const inFreshPage = async <Result>(run: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await freshPage(browser, code);
    try {
      return await run(page);
    } finally {
      await page.close();
    }
  };

  const ours = await inFreshPage((page) =>
    page.evaluate((...given) => searching.fill(...given), letters, lexicon, ANSWERS),
  );
  const theirs = await inFreshPage((page) =>
    page.evaluate((...given) => searching.fillPlain(...given), letters, lexicon, ANSWERS),
  );
  say(`${ANSWERS} answers`, 'records', 'MiniSearch', 'times');
  say(
    'index, ms an answer',
    (ours.index / ANSWERS).toFixed(3),
    (theirs.index / ANSWERS).toFixed(3),
    ours.index / theirs.index,
  );
  say('write, ms', ours.write, theirs.write);
  say('stored', megabytes(ours.bytes), megabytes(theirs.bytes), ours.bytes / theirs.bytes);
  say('records', String(ours.records), String(theirs.records));
  limit('index, an answer', ours.index / ANSWERS, LIMITS.anAnswer);

  const plain = await inFreshPage(async (page) => {
    const { ms, first } = await page.evaluate(
      (...given) => searching.coldPlain(...given),
      letters,
      ANSWERS,
      QUERIES[0] ?? '',
    );
    const times: number[] = [];
    for (const query of QUERIES)
      times.push(await page.evaluate((...given) => searching.warmPlain(...given), letters, ANSWERS, query));
    return { ms, first, times, memory: await memoryOf(page) };
  });
  say('');
  say('first search of a page, ms', 'records', 'MiniSearch', 'times');
  for (const [i, query] of QUERIES.entries()) {
    const times: number[] = [];
    for (let opened = 0; opened < PAGES; opened += 1) {
      const { ms, first } = await inFreshPage((page) => page.evaluate((text) => searching.cold(text), query));
      times.push(ms);
      if (i === 0 && first !== plain.first) faults.push(`"${query}": ${first}, by MiniSearch ${plain.first}`);
    }
    // Loading MiniSearch takes the same whatever the query.
    say(query, median(times), plain.ms, median(times) / plain.ms);
    limit(`first search "${query}"`, median(times), LIMITS.cold);
  }

  const warm = await inFreshPage(async (page) => {
    const times: number[] = [];
    for (const query of QUERIES) times.push(await page.evaluate((text) => searching.warm(text), query));
    return { times, memory: await memoryOf(page) };
  });
  say('');
  say('later searches, ms', 'records', 'MiniSearch', 'times');
  for (const [i, query] of QUERIES.entries()) {
    const [mine = Number.NaN, other = Number.NaN] = [warm.times[i], plain.times[i]];
    say(query, mine, other, mine / other);
    limit(`search "${query}"`, mine, LIMITS.warm);
  }
  const empty = await inFreshPage(memoryOf);
  const [mine, other] = [warm.memory - empty, plain.memory - empty];
  say('kept in memory', megabytes(mine), megabytes(other), (mine / other).toFixed(2));

  say('');
  say('changing one publication, ms', 'median', 'most');
  const changes = await inFreshPage((page) =>
    page.evaluate((...given) => searching.change(...given), letters, lexicon, CHANGES),
  );
  for (const { what, median: middle, most } of changes) say(what, middle, most);
  limit('adding one', changes.find(({ what }) => what === 'add')?.median ?? Number.NaN, LIMITS.add);
  return faults;
}

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium').path,
  args: ['--no-sandbox', '--disable-gpu'],
  protocolTimeout: 600_000,
});
try {
  const faults = await bench(browser);
  process.stdout.write(
    `Limits, in ms: ${LIMITS.cold} for a first search, ${LIMITS.warm} for later ones, ${LIMITS.add} for one more publication, ${LIMITS.anAnswer} for indexing an answer.\n`,
  );
  for (const fault of faults) process.stdout.write(`Passed: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
