import type { Page } from 'puppeteer-core';
import type { Harness } from './harness';

/** The world in which the extension's scripts run beside a page: what someone has who has taken over the page's process. */
export class IsolatedWorld {
  private constructor(private readonly call: (code: string, args: readonly unknown[]) => Promise<unknown>) {}

  /** @throws Error where no script of the extension is in the page */
  static async of({ driver }: Harness, page: Page): Promise<IsolatedWorld> {
    return new IsolatedWorld(await driver.besidePage(page));
  }

  /** Runs a function there, which sees nothing of this file; what goes in and comes out is JSON. */
  run<Args extends unknown[], Value>(
    body: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    return this.call(String(body), args) as Promise<Value>;
  }
}
