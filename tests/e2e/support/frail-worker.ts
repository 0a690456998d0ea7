/** Ways in which Chromium's worker of the extension may fail, each brought about for real. */
import type { CDPSession, WebWorker } from 'puppeteer-core';
import { until } from '../../../scripts/until';
import type { Harness } from './harness';

/** What the worker has of its own world, with what the tests leave there. */
declare const self: {
  fetch: unknown;
  chrome: { scripting: { executeScript: unknown } };
  asked?: true;
};

/**
 * Has the running worker never get its lexicon, so that no page that asks gets an answer from it.
 *
 * @returns resolves when one has asked
 */
export async function neverAnswers(harness: Harness): Promise<() => Promise<void>> {
  return hangs(await freshWorker(harness), () => {
    self.fetch = () => {
      self.asked = true;
      return new Promise(() => {});
    };
  });
}

/**
 * Has the running worker answer pages, and never bring them the card's code.
 *
 * @returns resolves when it would have
 */
export async function bringsNoCard(harness: Harness): Promise<() => Promise<void>> {
  return hangs(await freshWorker(harness), () => {
    self.chrome.scripting.executeScript = () => {
      self.asked = true;
      return new Promise(() => {});
    };
  });
}

/** A worker that has read nothing yet. */
async function freshWorker(harness: Harness): Promise<WebWorker> {
  if (harness.hasWorker()) await harness.stopWorker();
  await harness.startWorker();
  return harness.worker();
}

async function hangs(worker: WebWorker, hinder: () => void): Promise<() => Promise<void>> {
  await worker.evaluate(hinder);
  return async () => {
    await until('the worker to be asked', () => worker.evaluate(() => self.asked === true));
  };
}

/** A worker that has been started, and runs nothing until it is let. */
export interface HeldWorker {
  letRun(): Promise<void>;
}

/** Holds every worker of the extension as it starts, from now on until `end`. */
export class SlowStarts {
  private readonly held: CDPSession[] = [];

  private constructor(private readonly session: CDPSession) {}

  static async begin(harness: Harness): Promise<SlowStarts> {
    const page = await harness.newPage();
    const session = await page.browser().target().createCDPSession();
    await page.close();
    const starts = new SlowStarts(session);
    session.on('sessionattached', (worker) => starts.held.push(worker));
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'service_worker' }],
    });
    return starts;
  }

  /** Waits for the next worker that starts. */
  async next(): Promise<HeldWorker> {
    const worker = await until('a worker to start', () => this.held.shift());
    return {
      async letRun() {
        await worker.send('Runtime.runIfWaitingForDebugger');
      },
    };
  }

  async end(): Promise<void> {
    await this.session.detach();
  }
}
