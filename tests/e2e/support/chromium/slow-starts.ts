import type { CDPSession } from 'puppeteer-core';
import { until } from '../../../../scripts/until';
import type { Harness } from '../harness';

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
