import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** The world in which the extension's scripts run beside a page: what someone has who has taken over the page's process. */
export class IsolatedWorld {
  private constructor(private readonly call: (code: string, args: readonly unknown[]) => Promise<unknown>) {}

  /** @throws Error where no script of the extension is in the page */
  static async of(page: Page): Promise<IsolatedWorld> {
    const protocol = await page.createCDPSession();
    const contexts: number[] = [];
    protocol.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) contexts.push(context.id);
    });
    await protocol.send('Runtime.enable');
    const executionContextId = await until('the extension’s world beside the page', () => contexts.at(-1));
    return new IsolatedWorld(async (code, args) => {
      const { result, exceptionDetails } = await protocol.send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: code,
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    });
  }

  /** Runs a function there, which sees nothing of this file. */
  run<Args extends unknown[], Value>(
    body: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    return this.call(String(body), args) as Promise<Value>;
  }
}
