import type { Page, Target, WebWorker } from 'puppeteer-core';
import { buildFolder } from '../../../../scripts/build';
import type { LaunchedBrowser } from '../../../../scripts/launched';
import { until } from '../../../../scripts/until';
import type { Driver } from '../driver';
import { chromiumAccessibility } from './accessibility';
import { Faults } from './faults';
import { besideChromiumPage } from './isolated-world';
import { chromiumNodes } from './nodes';

/** In ms. A worker that is ended is gone after some hundredths of a second; one that is still there has begun anew. */
const STOPS_WITHIN_MS = 1_000;

/** Drives Chromium over its DevTools protocol. */
export class ChromiumDriver implements Driver {
  readonly kind = 'chromium';
  private readonly faults: Faults;

  constructor(private readonly launched: LaunchedBrowser) {
    this.faults = new Faults(launched.browser);
  }

  /** A page that comes to the front has it. */
  focus(page: Page): Promise<void> {
    return page.bringToFront();
  }

  async openPopup(over: Page): Promise<Page> {
    const { browser } = this.launched;
    const [extension] = (await browser.extensions()).values();
    if (extension === undefined) throw new Error('No extension in this browser.');
    const popup = browser.waitForTarget((target) => isPage(target) && target.url().endsWith('/popup.html'));
    await extension.triggerAction(over);
    return (await popup).asPage();
  }

  async findPage(fits: (url: string) => boolean): Promise<Page | null> {
    const target = this.launched.browser.targets().find((each) => isPage(each) && fits(each.url()));
    return target === undefined ? null : target.asPage();
  }

  async openPanel(over: Page): Promise<Page> {
    const popup = await this.openPopup(over);
    // A browser opens a panel only where the reader has done something.
    await popup
      .evaluate(async () => {
        const { id } = await chrome.windows.getCurrent();
        await chrome.sidePanel.open({ windowId: id });
      })
      .catch((error: unknown) => {
        // The panel takes the focus, which closes the popup before it can say that all is well.
        if (!popup.isClosed()) throw error;
      });
    return until('the panel', () => this.findPage((url) => url.endsWith('/sidepanel.html')));
  }

  async inBackground<Arg, Result>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result> {
    return (await (await this.worker()).evaluate(run as (arg: unknown) => Result, arg)) as Result;
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.launched.browser.targets().some((target) => target.type() === 'service_worker');
  }

  async stopBackground(): Promise<void> {
    const target = await this.workerTarget();
    // A worker that is watched is not let die.
    await this.faults.release(target);
    const isGone = () => !this.launched.browser.targets().includes(target);
    let closesAt = 0;
    // This one: what it leaves undone may start the next at once, and where that has come before it was gone, under its
    // own name; then that one is ended too.
    await until('the worker to stop', async () => {
      if (!isGone() && performance.now() >= closesAt) {
        closesAt = performance.now() + STOPS_WITHIN_MS;
        await (await target.worker())?.close().catch((error: unknown) => {
          // A worker that is quick to end is gone before puppeteer has let go of it.
          if (!/No (session|target) with given id/.test(String(error))) throw error;
        });
      }
      return isGone();
    });
  }

  async uninstall(): Promise<void> {
    const { browser } = this.launched;
    const [id] = (await browser.extensions()).keys();
    if (id === undefined) throw new Error('No extension in this browser to remove.');
    await browser.uninstallExtension(id);
  }

  /** Firefox does the latter itself. */
  async update(page: Page): Promise<void> {
    const { browser } = this.launched;
    await this.inBackground(() => Object.assign(globalThis, { isOld: true }), null);
    await browser.installExtension(buildFolder('chromium'));
    const worker = await this.#newWorker();
    await page.bringToFront();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab === undefined) throw new Error('No tab is in front.');
      await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        files: ['/content-scripts/news.js'],
      });
    });
  }

  /**
   * The one that runs, once it is activated: while it is installed it may end and begin again, where it is asked something
   * then that fails, and it is asked anew. The old one is still on the list, where it never answers, and its target may
   * become that of the new one.
   */
  #newWorker(): Promise<WebWorker> {
    const asked = new Set<Target>();
    let found: WebWorker | null = null;
    const ask = async (target: Target) => {
      const worker = await target.worker();
      const isReady = await worker?.evaluate(() => {
        const { serviceWorker } = globalThis as { serviceWorker?: ServiceWorker };
        return 'chrome' in globalThis && serviceWorker?.state === 'activated' && !('isOld' in globalThis);
      });
      if (isReady) found = worker;
    };
    return until('a worker of the new version', () => {
      for (const target of this.launched.browser.targets()) {
        if (target.type() !== 'service_worker' || asked.has(target)) continue;
        asked.add(target);
        ask(target)
          .catch(() => {})
          .finally(() => asked.delete(target));
      }
      return found;
    });
  }

  async command(name: string): Promise<void> {
    await this.inBackground(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  }

  emulatePrint(page: Page): Promise<void> {
    return page.emulateMediaType('print');
  }

  paste(page: Page): Promise<void> {
    return page.keyboard.press('KeyV', { commands: ['Paste'] });
  }

  async takeFaults(): Promise<string[]> {
    return this.faults.take();
  }

  accessibility(page: Page) {
    return chromiumAccessibility(page);
  }

  nodes(page: Page) {
    return chromiumNodes(page);
  }

  besidePage(page: Page) {
    return besideChromiumPage(page);
  }

  async suggestions(typed: string): Promise<string[]> {
    return this.inBackground(
      (text) =>
        new Promise<string[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch(text, (lines) =>
            resolve(lines.map(({ description }) => description)),
          );
        }),
      typed,
    );
  }

  /** The extension's worker, started where it has stopped. */
  async worker(): Promise<WebWorker> {
    const worker = await (await this.workerTarget()).worker();
    if (worker === null) throw new Error('The service worker ended while it was looked at.');
    return worker;
  }

  private workerTarget(): Promise<Target> {
    return this.launched.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  }
}

function isPage(target: Target): boolean {
  return target.type() === 'page';
}

/** What the extension's worker and pages have; `dispatch` is Chromium's own way to fire an event. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
  scripting: { executeScript(injection: object): Promise<object> };
  windows: { getCurrent(): Promise<{ id: number }> };
  sidePanel: { open(of: { windowId: number }): Promise<void> };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
  omnibox: {
    onInputChanged: { dispatch(text: string, suggest: (lines: { description: string }[]) => void): void };
  };
};
