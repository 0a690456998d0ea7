import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { ensureBrowser } from '../../../scripts/browser';
import { launchBrowser } from '../../../scripts/extension';
import { type LocalServer, startServer } from '../../../scripts/server';
import { until } from '../../../scripts/until';

/** A listed site; where the pages are served. */
export const HOST = 'www.nos.nl';

/** Keeps scripts that a saved page still has from running. A stricter policy would cost script time by itself: each
 * thing that it blocks is an event. */
const POLICY = "script-src 'none'";

/**
 * What the browser itself has counted of a tab since it was opened, in ms that its thread computed (what else the machine
 * does is not counted) and in bytes.
 */
export interface Counted {
  script: number;
  task: number;
  layout: number;
  heap: number;
}

/** A Chromium in whose tabs pages are looked at from outside. */
export class Tabs {
  private constructor(
    private readonly launched: Awaited<ReturnType<typeof launchBrowser>>,
    private readonly server: LocalServer,
  ) {}

  /** Starts Chromium, with the extension in a folder or without any. */
  static async open(extension: string | null): Promise<Tabs> {
    const server = await startServer();
    const launched = await launchBrowser({
      browser: ensureBrowser('chromium'),
      extension,
      server,
      hosts: 'all',
      headless: true,
      language: 'en',
    });
    return new Tabs(launched, server);
  }

  serve(name: string, html: string): void {
    this.server.serve(HOST, `/${name}`, { body: html, headers: { 'content-security-policy': POLICY } });
  }

  /** A new tab in front. */
  async tab(): Promise<Page> {
    const page = await this.launched.browser.newPage();
    await page.bringToFront();
    return page;
  }

  async goTo(page: Page, name: string): Promise<void> {
    await page.goto(`https://${HOST}/${name}`);
  }

  /** Stops the extension's worker, if it runs, as the browser does when it has been idle. */
  async stopWorker(): Promise<void> {
    const running = () =>
      this.launched.browser.targets().find((target) => target.type() === 'service_worker');
    const worker = await running()?.worker();
    await worker?.close();
    await until('the worker to stop', () => running() === undefined);
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.server.close();
  }
}

/** Begins to count what a tab costs. */
export async function counting(page: Page): Promise<CDPSession> {
  const protocol = await page.createCDPSession();
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  return protocol;
}

/** What has been counted up to now. */
export async function counted(protocol: CDPSession): Promise<Counted> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  const read = (name: string) => {
    const metric = metrics.find((one) => one.name === name);
    if (metric === undefined) throw new Error(`The browser counts no ${name}.`);
    return metric.value;
  };
  return {
    script: read('ScriptDuration') * 1000,
    task: read('TaskDuration') * 1000,
    layout: (read('LayoutDuration') + read('RecalcStyleDuration')) * 1000,
    heap: read('JSHeapUsedSize'),
  };
}

/** Runs in a page before anything else: notes when the first mark is there, by the page's own clock. */
export async function watchForMarks(): Promise<void> {
  while (CSS.highlights.size === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  performance.mark('first mark');
}

/** Runs in the page: from the load event to the first mark, in ms; negative where the mark came first, null before it. */
export function firstMarkAfterLoad(): number | null {
  const [mark] = performance.getEntriesByName('first mark');
  const [navigation] = performance.getEntriesByType('navigation');
  if (mark === undefined || !(navigation instanceof PerformanceNavigationTiming)) return null;
  return mark.startTime - navigation.loadEventStart;
}

const FLOOR = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: [`https://${HOST}/*`], js: ['content.js'], run_at: 'document_idle' }],
  }),
  'background.js': `chrome.runtime.onMessage.addListener((message, sender, reply) => reply(message));`,
  'content.js': `chrome.runtime.sendMessage(1).then(() => {
    const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode();
    const ends = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 1 };
    CSS.highlights.set('floor', new Highlight(new StaticRange(ends)));
  });`,
};

/** The least that an extension can be which asks its worker before it marks: three files that do nothing else. */
export function floorExtension(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  for (const [name, text] of Object.entries(FLOOR)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
