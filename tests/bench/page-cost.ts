/**
 * `npm run bench -- [FOLDER]…`: what the extension costs a news page, seen from outside.
 *
 * For each page of tests/fixtures/pages and of the folders named: the time that scripts run on it (the browser's
 * own ScriptDuration, some time after load) without the extension and with it, and, where the page has notes, the
 * time from load to the first marks when the worker has to start for it. Medians; the pages' own scripts are not
 * served, so that without the extension next to nothing runs. Exit status 1 where a limit is passed.
 */
import { buildExtension } from '../../scripts/build';
import { fromRoot } from '../../scripts/root';
import { until } from '../../scripts/until';
import { Harness } from '../e2e/support/harness';
import { samples } from './support/samples';

/** Loads a figure is the median of: odd, and enough that one disturbed load does not count. */
const LOADS = 7;

/** After the load event, so long that whatever starts late and idle is done and counted. */
const SETTLE_MS = 1_500;

/** The script time that a page may pay: a tenth of a hundred milliseconds, the time that people take for "at once". */
const SCRIPT_LIMIT_MS = 10;

/** From load to marks with the worker cold: what people take for "at once", on the small machines of CI. */
const COLD_LIMIT_MS = 100;

const HOST = 'www.nos.nl';

/** Keeps scripts that a saved page still has from running. A stricter policy would cost script time by itself: each
 * thing that it blocks is an event. */
const POLICY = "script-src 'none'";

interface Served {
  name: string;
  path: string;
}

interface Cost {
  without: number;
  with: number;
  marks: number;
  /** Null on a page without notes. */
  cold: number | null;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Does something a number of times, one after another, and gives the median. */
async function medianOf(run: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let load = 0; load < LOADS; load++) values.push(await run());
  return median(values);
}

/** Milliseconds that scripts ran on a page until it was quiet, of the page itself and of content scripts. */
async function scriptTime(harness: Harness, { path }: Served): Promise<number> {
  const page = await harness.newPage();
  const protocol = await page.createCDPSession();
  await protocol.send('Performance.enable');
  await page.goto(`https://${HOST}${path}`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { metrics } = await protocol.send('Performance.getMetrics');
  await page.close();
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value;
  if (seconds === undefined) throw new Error(`${path}: the browser gave no ScriptDuration.`);
  return seconds * 1000;
}

/** Milliseconds from the load event to the first mark, the worker being stopped before; negative where marks came first. */
async function coldMarks(harness: Harness, { path }: Served): Promise<number> {
  if (await harness.isBackgroundRunning()) await harness.stopBackground();
  const page = await harness.newPage();
  await page.evaluateOnNewDocument(watchForMarks);
  await page.goto(`https://${HOST}${path}`);
  const time = await until('the first mark', () => page.evaluate(firstMarkAfterLoad));
  await page.close();
  return time;
}

/** Runs in the page before anything else: notes when the first mark is there, by the page's own clock. */
async function watchForMarks(): Promise<void> {
  while (CSS.highlights.size === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  performance.mark('first mark');
}

/** Runs in the page. */
function firstMarkAfterLoad(): number | null {
  const [mark] = performance.getEntriesByName('first mark');
  const [navigation] = performance.getEntriesByType('navigation');
  if (mark === undefined || !(navigation instanceof PerformanceNavigationTiming)) return null;
  return mark.startTime - navigation.loadEventStart;
}

async function countMarks(harness: Harness, { path }: Served): Promise<number> {
  const article = await harness.openArticle(HOST, path);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const marks = await article.marks();
  await article.page.close();
  return marks.length;
}

async function measure(sample: Served, plain: Harness, extended: Harness): Promise<Cost> {
  const marks = await countMarks(extended, sample);
  return {
    without: await medianOf(() => scriptTime(plain, sample)),
    with: await medianOf(() => scriptTime(extended, sample)),
    marks,
    cold: marks === 0 ? null : await medianOf(() => coldMarks(extended, sample)),
  };
}

async function bench(folders: readonly string[]): Promise<boolean> {
  buildExtension('chromium');
  const plain = await Harness.start({ withExtension: false });
  const extended = await Harness.start();
  let isWithin = true;
  try {
    say('page                 without     with    marks   load to marks, worker cold');
    for (const { name, html } of samples([fromRoot('tests', 'fixtures', 'pages'), ...folders])) {
      const sample = { name, path: `/${name}` };
      for (const harness of [plain, extended]) harness.serve(HOST, sample.path, { html }, POLICY);
      const cost = await measure(sample, plain, extended);
      const cold = cost.cold === null ? '' : `${cost.cold.toFixed(0)} ms`;
      say(
        `${name.padEnd(18)}${cost.without.toFixed(1).padStart(7)} ms${cost.with.toFixed(1).padStart(7)} ms` +
          `${String(cost.marks).padStart(8)}   ${cold}`,
      );
      isWithin &&= cost.with - cost.without <= SCRIPT_LIMIT_MS && (cost.cold ?? 0) <= COLD_LIMIT_MS;
    }
  } finally {
    await plain.close();
    await extended.close();
  }
  say(`Limits: ${SCRIPT_LIMIT_MS} ms of script more than without, ${COLD_LIMIT_MS} ms to the marks.`);
  return isWithin;
}

process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
