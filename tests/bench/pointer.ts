/**
 * `npx tsx tests/bench/pointer.ts`: what a move of the pointer costs a page with notes.
 *
 * On fixture pages the pointer goes along the lines in which notes stand, without resting, in a browser with the
 * extension and in one without: script time, and layout with style, for each move that the page is told of, as the
 * browser itself counts them. Exit status 1 where a goal is missed.
 */
import type { Page } from 'puppeteer-core';
import { ArticlePage } from '../../scripts/article';
import { buildExtension } from '../../scripts/build';
import { fromRoot } from '../../scripts/root';
import { until } from '../../scripts/until';
import { Goals, ms } from './support/goals';
import { samples } from './support/samples';
import { counted, counting, Tabs } from './support/tabs';

/** The pages with the most notes. */
const PAGES = ['haven', 'gesplitst'];

/** Moves that a figure is the mean of. */
const MOVES = 200;

/** Before that, so that the code is compiled as after a second of reading. */
const WARM_UP_MOVES = 60;

/** What a move may cost, in ms: a pointer moves once a frame of 16 ms. */
const LIMIT_MS = 0.1;

/** From the middle of a mark, in CSS px: as fast as somebody reads along a line who reads fast. */
const STEPS_PX = [-90, -60, -30, 0, 30, 60, 90];

interface Cost {
  script: number;
  layout: number;
}

type Point = readonly [x: number, y: number];

/** Runs in the page. */
function countMoves(): void {
  const scope = globalThis as unknown as { moves: number };
  scope.moves = 0;
  addEventListener('pointermove', () => {
    scope.moves += 1;
  });
}

async function move(page: Page, points: readonly Point[], moves: number): Promise<void> {
  for (let at = 0; at < moves; at += 1) {
    const [x = 0, y = 0] = points[at % points.length] ?? [];
    await page.mouse.move(x, y);
  }
}

/** What a move costs on an open page. */
async function measure(page: Page, points: readonly Point[]): Promise<Cost> {
  const protocol = await counting(page);
  await page.evaluate(countMoves);
  await move(page, points, WARM_UP_MOVES);
  const before = await counted(protocol);
  const told = await page.evaluate(() => (globalThis as unknown as { moves: number }).moves);
  await move(page, points, MOVES);
  const after = await counted(protocol);
  const moves = (await page.evaluate(() => (globalThis as unknown as { moves: number }).moves)) - told;
  return { script: (after.script - before.script) / moves, layout: (after.layout - before.layout) / moves };
}

/** Along the line of each mark, from before it to behind it: no pointer rests so long that a card opens. */
function pointsOf(marks: readonly { x: number; y: number }[]): Point[] {
  return marks.flatMap(({ x, y }) => STEPS_PX.map((step): Point => [Math.max(0, x + step), y]));
}

async function bench(): Promise<Goals> {
  const goals = new Goals();
  const [ours, none] = [await Tabs.open(buildExtension('chromium')), await Tabs.open(null)];
  try {
    process.stdout.write('a move, ms       script: ours  without     more   layout: ours  without\n');
    for (const { name, html } of samples([fromRoot('tests', 'fixtures', 'pages')])) {
      if (!PAGES.includes(name)) continue;
      for (const tabs of [ours, none]) tabs.serve(name, html);
      const page = await ours.tab();
      await ours.goTo(page, name);
      const marks = await new ArticlePage(page).waitForMarks();
      const points = pointsOf(marks);
      await until('the card to open', async () => {
        await page.mouse.move(marks[0]?.x ?? 0, marks[0]?.y ?? 0);
        return page.evaluate(() => document.querySelector('kamernoot-card') !== null);
      });
      await page.keyboard.press('Escape');
      const our = await measure(page, points);
      await page.close();
      const plain = await none.tab();
      await none.goTo(plain, name);
      const without = await measure(plain, points);
      await plain.close();
      const more = our.script - without.script;
      const cells = [our.script, without.script, more, our.layout, without.layout];
      process.stdout.write(
        `${name.padEnd(18)}${cells.map((cell) => cell.toFixed(3).padStart(11)).join('')}\n`,
      );
      goals.most(
        'script and layout of a pointer move',
        more + our.layout - without.layout,
        LIMIT_MS,
        name,
        ms,
      );
    }
  } finally {
    await Promise.all([ours.close(), none.close()]);
  }
  return goals;
}

(await bench()).say();
