import type { Browser, CDPSession, Target } from 'puppeteer-core';

/** Kinds of target whose console is ours to keep clean: pages (the extension's too) and its worker. */
const WATCHED = new Set(['page', 'service_worker']);

/**
 * Gathers every error on a console, every uncaught exception and every unhandled rejection of every page and
 * worker, in content scripts too. The protocol tells a late listener what was there before.
 */
export class Faults {
  private found: string[] = [];
  private readonly sessions = new Map<Target, Promise<CDPSession>>();

  constructor(browser: Browser) {
    const watch = (target: Target) => {
      if (!WATCHED.has(target.type())) return;
      this.watch(target).catch((error: unknown) => {
        // A page that is gone before it could be watched; what it did wrong nobody saw either.
        if (!/closed|No target with given id/i.test(String(error)))
          this.found.push(`${target.url()}: ${error}`);
      });
    };
    browser.on('targetcreated', watch);
    browser.on('targetdestroyed', (target) => this.sessions.delete(target));
    browser.targets().forEach(watch);
  }

  /** The faults since the last call. */
  take(): string[] {
    return this.found.splice(0);
  }

  /** Lets go of a target: a worker that is watched is not let die. */
  async release(target: Target): Promise<void> {
    const session = this.sessions.get(target);
    this.sessions.delete(target);
    // Of a worker that has just come the watching may still be about to begin.
    await (await session?.catch(() => undefined))?.detach();
  }

  private async watch(target: Target): Promise<void> {
    const opening = target.createCDPSession();
    this.sessions.set(target, opening);
    const session = await opening;
    const add = (what: string) => this.found.push(`${target.type()} ${target.url()}: ${what}`);
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      add(`${text} ${exception?.description ?? ''}`),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'assert')
        add(args.map((arg) => arg.description ?? arg.value).join(' '));
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') add(`${entry.text} ${entry.url ?? ''}`);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  }
}
