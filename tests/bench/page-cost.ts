/**
 * `npx tsx tests/bench/page-cost.ts [FOLDER]…`: what the extension costs a news page, seen from outside.
 *
 * For each page of tests/fixtures/pages and of the folders named, with the extension and without it: the time that
 * scripts run on it (the browser's own ScriptDuration, some time after load, the worker having to start for it) and the
 * memory of its scripts after a collection. Medians of loads by turns; the pages' own scripts are not served, so that
 * without the extension next to nothing runs. Exit status 1 where a goal is missed.
 */
import { buildExtension } from '../../scripts/build';
import { fromRoot } from '../../scripts/root';
import { Goals, ms } from './support/goals';
import { samples } from './support/samples';
import { counted, counting, Tabs } from './support/tabs';
import { median } from './support/times';

/** Loads a figure is the median of: odd, and enough that one disturbed load does not count. */
const LOADS = 5;

/** After the load event, so long that whatever starts late and idle is done and counted. */
const SETTLE_MS = 1_500;

/** The script time that a page may pay: a tenth of a hundred milliseconds, the time that people take for "at once". */
const SCRIPT_LIMIT_MS = 10;

/** The same for a page that has no notes, to which the card's script does not come. */
const PLAIN_LIMIT_MS = 8;

/** What a tab may keep in memory for us, in kB: a twentieth of what a news page itself has, tens of MB. */
const MEMORY_LIMIT_KB = 1_000;

const KB = 1_000;

interface Load {
  script: number;
  heap: number;
  marks: number;
}

/** What a page has cost when it was quiet, of the page itself and of content scripts. */
async function load(tabs: Tabs, name: string): Promise<Load> {
  await tabs.stopWorker();
  const page = await tabs.tab();
  const protocol = await counting(page);
  await tabs.goTo(page, name);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { script } = await counted(protocol);
  await protocol.send('HeapProfiler.collectGarbage');
  const { heap } = await counted(protocol);
  const marks = await page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  );
  await page.close();
  return { script, heap, marks };
}

async function bench(folders: readonly string[]): Promise<Goals> {
  const goals = new Goals();
  const [ours, none] = [await Tabs.open(buildExtension('chromium')), await Tabs.open(null)];
  try {
    process.stdout.write('page               script ms, without     with    marks   memory more, kB\n');
    for (const { name, html } of samples([fromRoot('tests', 'fixtures', 'pages'), ...folders])) {
      for (const tabs of [ours, none]) tabs.serve(name, html);
      const loads: [Load, Load][] = [];
      for (let at = 0; at < LOADS; at += 1) loads.push([await load(ours, name), await load(none, name)]);
      const of = (which: 0 | 1, key: keyof Load) => median(loads.map((both) => both[which][key]));
      const script = of(0, 'script') - of(1, 'script');
      const memory = (of(0, 'heap') - of(1, 'heap')) / KB;
      const marks = of(0, 'marks');
      const cells = [
        of(1, 'script').toFixed(1),
        of(0, 'script').toFixed(1),
        String(marks),
        memory.toFixed(0),
      ];
      process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(9)).join('')}\n`);
      goals.most('script time of a page', script, SCRIPT_LIMIT_MS, name, ms);
      if (marks === 0) goals.most('script time of a page without notes', script, PLAIN_LIMIT_MS, name, ms);
      goals.most('memory added to a tab', memory, MEMORY_LIMIT_KB, name, (kb) => `${kb} kB`);
    }
  } finally {
    await Promise.all([ours.close(), none.close()]);
  }
  return goals;
}

(await bench(process.argv.slice(2))).say();
