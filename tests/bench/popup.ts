/**
 * How soon the popup is there: from the start of its script to the first paint with content, in a tab of its own, in
 * which nothing of the browser's is warm. Exit status 1 where the median passes the limit.
 */
import { buildExtension } from '../../scripts/build';
import { Harness } from '../e2e/support/harness';
import { median } from './support/times';

/** What the popup may take, in ms: three frames, within which nobody sees that something is opening. */
const LIMIT_MS = 50;

/** Openings a figure is the median of. */
const OPENINGS = 9;

/** Runs in the popup before anything of it: its script begins with the polyfill, and that by looking for `browser`. */
const NOTE_START = `Object.defineProperty(globalThis, 'browser', {
  configurable: true,
  get() { globalThis.started ??= performance.now(); }
});`;

/** Runs in the popup: from when its script started until it was drawn. */
async function paintMs(): Promise<number> {
  const painted = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  return painted - (globalThis as unknown as { started: number }).started;
}

const extension = buildExtension('chromium');
process.stdout.write(`Built ${extension}.\n`);
const harness = await Harness.start();
try {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const { popup } = await harness.openPopupInTab('', NOTE_START);
    await popup.waitForText('Kamernoot');
    times.push(await popup.page.evaluate(paintMs));
    await popup.page.close();
  }
  const [least = Number.NaN, most = Number.NaN] = [Math.min(...times), Math.max(...times)];
  process.stdout.write(
    `popup, script to first paint: ${median(times).toFixed(1)} ms of ${LIMIT_MS}, from ${least.toFixed(1)} to ${most.toFixed(1)}\n`,
  );
  if (!(median(times) <= LIMIT_MS)) process.exitCode = 1;
} finally {
  await harness.close();
}
