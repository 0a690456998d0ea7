/**
 * `npx tsx tests/bench/cold.ts [FOLDER]…`: from a page's load to its marks when the worker has to start for it.
 *
 * By turns with the extension and with the least that an extension can be: one whose worker only answers, and whose
 * script then marks one letter. What that takes is the browser's. For each page with notes of tests/fixtures/pages and of
 * the folders named, medians in ms. Exit status 1 where a goal is missed.
 */
import { buildExtension } from '../../scripts/build';
import { fromRoot } from '../../scripts/root';
import { until } from '../../scripts/until';
import { Goals, ms } from './support/goals';
import { samples } from './support/samples';
import { firstMarkAfterLoad, floorExtension, Tabs, watchForMarks } from './support/tabs';
import { median } from './support/times';

/** Loads a figure is the median of: odd, and enough that one disturbed load does not count. */
const LOADS = 9;

/** How long to wait for marks before a page is taken for one without notes, in ms. */
const PATIENCE_MS = 5_000;

/** From load to marks: below it nobody sees that they came later than the text (a tenth of a second is "at once"). */
const LIMIT_MS = 60;

/** Milliseconds from the load event to the first mark, the worker being stopped before. */
async function coldMarks(tabs: Tabs, name: string): Promise<number> {
  await tabs.stopWorker();
  const page = await tabs.tab();
  await page.evaluateOnNewDocument(watchForMarks);
  await tabs.goTo(page, name);
  const time = await until('the first mark', () => page.evaluate(firstMarkAfterLoad));
  await page.close();
  return time;
}

async function hasMarks(tabs: Tabs, name: string): Promise<boolean> {
  const page = await tabs.tab();
  await tabs.goTo(page, name);
  const found = await page
    .waitForFunction(() => CSS.highlights.size > 0, { timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    );
  await page.close();
  return found;
}

async function bench(folders: readonly string[]): Promise<Goals> {
  const goals = new Goals();
  const floor = floorExtension();
  const [ours, least] = [await Tabs.open(buildExtension('chromium')), await Tabs.open(floor.folder)];
  try {
    process.stdout.write('page                 ours    floor    more\n');
    for (const { name, html } of samples([fromRoot('tests', 'fixtures', 'pages'), ...folders])) {
      for (const tabs of [ours, least]) tabs.serve(name, html);
      if (!(await hasMarks(ours, name))) continue;
      const times: [number, number][] = [];
      for (let load = 0; load < LOADS; load += 1) {
        times.push([await coldMarks(ours, name), await coldMarks(least, name)]);
      }
      const [our, floorMs] = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))];
      const cells = [our, floorMs, our - floorMs].map((cell) => cell.toFixed(0).padStart(7));
      process.stdout.write(`${name.padEnd(18)}${cells.join('  ')}\n`);
      goals.most('load to marks, worker cold', our, LIMIT_MS, name, ms);
    }
  } finally {
    await Promise.all([ours.close(), least.close()]);
    floor.remove();
  }
  return goals;
}

(await bench(process.argv.slice(2))).say();
