import type { Browser } from 'puppeteer-core';

/** What this uses of puppeteer's connection over WebDriver BiDi, which it keeps to itself. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  /** Tells puppeteer of an event, as if the browser had. */
  emit(event: string, params: object): void;
}

export function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

/** tsx has each named function inside another call this, which is in no other place than its own modules. */
const LOADERS_NAMING = 'const __name = (named) => named;';

/**
 * Firefox's own window, in which everything can be asked that a browser knows of itself: what its tests of
 * extensions use, and open to a browser started with --remote-allow-system-access alone.
 */
export class SystemWindow {
  private constructor(
    private readonly connection: BidiConnection,
    private readonly context: string,
  ) {}

  static async of(browser: Browser): Promise<SystemWindow> {
    const connection = connectionOf(browser);
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = result.contexts as { context: string }[];
    if (window === undefined) throw new Error('Firefox shows no window.');
    return new SystemWindow(connection, window.context);
  }

  /**
   * Runs a function of plain code in the window; what goes in and comes out is JSON.
   *
   * @throws Error with what the function threw.
   */
  async run<Args extends unknown[], Result>(
    code: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const call = `(${code})(...${JSON.stringify(args)})`;
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => { ${LOADERS_NAMING} return JSON.stringify({ value: await ${call} }); })()`,
      target: { context: this.context },
      awaitPromise: true,
    });
    const { type, exceptionDetails } = result as { type: string; exceptionDetails?: { text: string } };
    if (type !== 'success') throw new Error(`In the window of Firefox: ${exceptionDetails?.text}`);
    return JSON.parse((result.result as { value: string }).value).value;
  }
}
