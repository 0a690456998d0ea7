import type { CDPSession, Page } from 'puppeteer-core';
import { workerOf } from '../e2e/support/chromium/worker';
import type { Harness } from '../e2e/support/harness';
import type { Held, Memory } from './memory';

/** What Chromium counts of a tab, by its names for it. */
const COUNTED = ['Documents', 'Nodes', 'JSEventListeners'];

/** Collections before a figure is read: what the first frees may have been all that held something else. */
const COLLECTIONS = 3;

/** V8's heap of one isolate, as the DevTools protocol gives it: that of a tab holds page and content script alike. */
export class ChromiumMemory implements Memory {
  readonly measures = 'V8 heap and what hangs on it';
  /** One for each tab: each more would itself be something that is held. */
  private readonly sessions = new WeakMap<Page, CDPSession>();

  constructor(private readonly harness: Harness) {}

  async held(tab: Page): Promise<Held> {
    let session = this.sessions.get(tab);
    if (session === undefined) {
      session = await tab.createCDPSession();
      await session.send('Performance.enable');
      this.sessions.set(tab, session);
    }
    const bytes = await heapOf(session);
    const { metrics } = await session.send('Performance.getMetrics');
    return {
      tab: bytes,
      background: (await this.harness.isBackgroundRunning())
        ? await heapOf((await workerOf(this.harness)).client)
        : null,
      counts: Object.fromEntries(
        COUNTED.map((name) => [name, metrics.find((metric) => metric.name === name)?.value ?? Number.NaN]),
      ),
    };
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < COLLECTIONS; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.send('HeapProfiler.disable');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
