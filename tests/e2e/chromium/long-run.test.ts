/** A short run of `npm run long-run`. In Chromium alone: Firefox tells of the memory of a whole process, which takes hundreds of pages to say anything. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChromiumMemory } from '../../long-run/chromium-memory';
import { type Article, livingPage, oneTab, serveArticles, tabs, type Way } from '../../long-run/ways';
import { Harness } from '../support/harness';

/** Articles of one round: after two rounds all is there that stays, also the six pages that Chromium keeps for the way back. */
const ROUND = 4;

let harness: Harness;
let articles: Article[];

beforeAll(async () => {
  harness = await Harness.start();
  articles = await serveArticles(harness, ROUND);
});

afterAll(() => harness.close());

/** Ranges in the page's registry: those of the notes shown, and no others. */
function ranges({ tab }: Way): Promise<number> {
  return tab.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

test.each([
  ['tabs opened and closed beside it', tabs],
  ['pages opened in it one after the other', oneTab],
  ['texts shown in it one after the other', livingPage],
])('a tab holds no more after many %s', async (_, begin) => {
  const memory = new ChromiumMemory(harness);
  const way = await begin(harness, articles[0]!);
  const round = async (): Promise<Record<string, number>> => {
    for (const article of articles) expect((await way.read(article)).marks).toBeGreaterThan(0);
    await way.tab.page.bringToFront();
    return { ...(await memory.held(way.tab.page)).counts, ranges: await ranges(way) };
  };
  await round();
  const before = await round();
  await harness.stopBackground();
  const after = await round();
  for (const [name, count] of Object.entries(before)) expect(after[name], name).toBeLessThanOrEqual(count);
  expect(await harness.takeFaults()).toEqual([]);
  await way.tab.page.close();
});
