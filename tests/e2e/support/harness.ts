import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Target, WebWorker } from 'puppeteer-core';
import { ArticlePage } from '../../../scripts/article';
import { ensureBrowser } from '../../../scripts/browser';
import { buildFolder } from '../../../scripts/build';
import { type LaunchedBrowser, launchBrowser } from '../../../scripts/extension';
import { fromRoot } from '../../../scripts/root';
import { type LocalServer, startServer } from '../../../scripts/server';
import { until } from '../../../scripts/until';
import { ARCHIVE_HOSTS } from '../../../src/archive/sites';
import type { ArchiveService } from '../../support/archive/service';
import { Faults } from './faults';
import { LibraryPage } from './library';
import { OptionsPage } from './options';
import { permit } from './permit';
import { Popup } from './popup';

/** The strictest policy that a news site could send; nothing of ours may need more. */
export const STRICT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** What Chromium itself asks for on its own account, with the extension and without. */
const BROWSERS_OWN_HOSTS = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/** A grey pixel, for every picture of every page. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

interface StartOptions {
  withExtension?: boolean;
  keepsWelcome?: boolean;
  /** Folder of a profile that outlives the browser. */
  profile?: string;
  /** Hosts for which the reader has given the permission, which nobody can do for them in a test. */
  permitted?: readonly string[];
}

/**
 * A browser in which one can see everything: all hosts are answered by a local server that keeps a record, and
 * the faults of all pages are gathered.
 */
export class Harness {
  private constructor(
    private readonly launched: LaunchedBrowser,
    private readonly server: LocalServer,
    private readonly faults: Faults,
    private readonly cleanUp: () => void = () => {},
  ) {}

  /**
   * Starts Chromium with the built extension, or without any. The introduction that installing opens is closed unless it
   * is to be kept: coming late, it would take the front from the page that a test has opened.
   */
  static async start({
    withExtension = true,
    keepsWelcome = false,
    profile,
    permitted = [],
  }: StartOptions = {}): Promise<Harness> {
    const built = buildFolder('chromium');
    if (withExtension && !existsSync(built)) throw new Error(`${built}: build the extension first.`);
    const permissive = permitted.length > 0 ? permit(built, permitted) : null;
    const extension = withExtension ? (permissive?.folder ?? built) : null;
    const server = await startServer();
    const launched = await launchBrowser({
      browser: ensureBrowser('chromium'),
      extension,
      server,
      hosts: 'all',
      headless: true,
      language: 'en',
      profile,
    });
    const harness = new Harness(launched, server, new Faults(launched.browser), permissive?.remove);
    if (withExtension && !keepsWelcome) {
      const welcome = await harness.waitForPage((url) => url.endsWith('/welcome.html'));
      await welcome.close();
    }
    return harness;
  }

  /** Serves a page of tests/fixtures/pages, or other HTML, at a host; with the strict policy unless told. */
  serve(
    host: string,
    path: string,
    page: { fixture: string } | { html: string },
    policy = STRICT_POLICY,
  ): void {
    const body = 'html' in page ? page.html : readFileSync(fixture(page.fixture));
    this.server.serve(host, path, { body, headers: { 'content-security-policy': policy } });
    this.server.serve(host, '/krant.css', {
      body: readFileSync(fixture('krant.css')),
      headers: { 'content-type': 'text/css' },
    });
    for (const picture of ['/favicon.ico', '/kade.png']) {
      this.server.serve(host, picture, { body: PICTURE, headers: { 'content-type': 'image/gif' } });
    }
  }

  /** Has the sites of the archive answered by a stand-in, under their own names. */
  serveArchive(service: ArchiveService): void {
    for (const host of ARCHIVE_HOSTS) this.server.answer(host, service.answer);
  }

  /** Opens a served page in a new tab. */
  async openArticle(host: string, path: string): Promise<ArticlePage> {
    const article = new ArticlePage(await this.newPage());
    await article.open(this.launched.address(host, path));
    return article;
  }

  /** An empty tab. */
  newPage(): Promise<Page> {
    return this.launched.browser.newPage();
  }

  /** Clicks the toolbar button over a page. */
  async openPopup(over: Page): Promise<Popup> {
    const [extension] = (await this.launched.browser.extensions()).values();
    if (extension === undefined) throw new Error('No extension in this browser.');
    // The popup is about the tab in front, whichever page the button was clicked over.
    await over.bringToFront();
    const popup = this.waitForPage((url) => url.endsWith('/popup.html'));
    await extension.triggerAction(over);
    return new Popup(await popup);
  }

  /** Waits for a page, opened by whatever the test did, whose address fits. */
  async waitForPage(fits: (url: string) => boolean): Promise<Page> {
    const { browser } = this.launched;
    const target = await browser.waitForTarget(
      (candidate) => candidate.type() === 'page' && fits(candidate.url()),
    );
    return target.asPage();
  }

  /**
   * Opens the popup's page in a tab of its own, where everything it asks for can be seen from the start.
   *
   * @param query of its address: "?q=witwassen"
   * @param before script for the page, run before its own
   * @returns the popup and the names of the files that it asks for, a list that grows.
   */
  async openPopupInTab(query = '', before = ''): Promise<{ popup: Popup; files: readonly string[] }> {
    const page = await this.newPage();
    const files: string[] = [];
    page.on('request', (request) => files.push(fileName(request.url())));
    await page.evaluateOnNewDocument(before);
    await page.goto(this.launched.extensionAddress(`popup.html${query}`));
    return { popup: new Popup(page), files };
  }

  /** Opens a page of the extension in a tab. @param path "welcome.html" */
  openOwnPage(path: string): Promise<Page> {
    return this.launched.openExtensionPage(path);
  }

  /** Opens the reader at an address of its own in a tab. */
  openReader(hash: string): Promise<Page> {
    return this.launched.openExtensionPage(`reader.html#${hash}`);
  }

  /** Opens the settings in a tab. */
  async openOptions(): Promise<OptionsPage> {
    return new OptionsPage(await this.launched.openExtensionPage('options.html'));
  }

  /** Opens a section of the library in a tab. */
  async openLibrary(section = 'publicaties'): Promise<LibraryPage> {
    return new LibraryPage(await this.launched.openExtensionPage(`library.html#${section}`));
  }

  /** The extension's worker, when it runs. */
  async worker(): Promise<WebWorker> {
    const worker = await (await this.workerTarget()).worker();
    if (worker === null) throw new Error('The service worker ended while it was looked at.');
    return worker;
  }

  /** The names of the files that the running worker asks for from now on, a list that grows. */
  async watchWorkerFiles(): Promise<readonly string[]> {
    const { client } = await this.worker();
    const files: string[] = [];
    client.on('Network.requestWillBeSent', ({ request }) => files.push(fileName(request.url)));
    await client.send('Network.enable');
    return files;
  }

  /** Stops the extension's worker, as the browser does when it has been idle. */
  async stopWorker(): Promise<void> {
    await this.faults.release(await this.workerTarget());
    await (await this.worker()).close();
    await until('the worker to stop', () => !this.hasWorker());
  }

  /** Starts the worker again, with a message that it refuses. */
  async startWorker(): Promise<void> {
    const page = await this.launched.openExtensionPage('reader.html');
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'no-such-message' }).catch(() => null));
    await page.close();
    await this.worker();
  }

  hasWorker(): boolean {
    return this.launched.browser.targets().some((target) => target.type() === 'service_worker');
  }

  private workerTarget(): Promise<Target> {
    return this.launched.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  }

  /** Gives a command of the manifest to the page in front, as its keyboard shortcut would. */
  async command(name: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  }

  /** What the toolbar button says over the page in front: on its badge, and where the pointer rests on it. */
  async button(): Promise<{ badge: string; title: string }> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab === undefined) throw new Error('No tab is in front.');
      const [badge, title] = await Promise.all([
        chrome.action.getBadgeText({ tabId: tab.id }),
        chrome.action.getTitle({ tabId: tab.id }),
      ]);
      return { badge, title };
    });
  }

  /** Says something on the badge of all tabs, as what is followed does. */
  async sayOnAllTabs(text: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate((said) => chrome.action.setBadgeText({ text: said }), text);
  }

  /** Takes the badge off the page in front, as the browser does when its tab leaves the page. */
  async clearBadge(): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.action.setBadgeText({ tabId: tab?.id, text: '' });
    });
  }

  /** What went wrong in any page or worker since the last call, in one line each. */
  takeFaults(): string[] {
    return this.faults.take();
  }

  /** Every host that anything in the browser asked for, but for the browser's own. */
  hosts(): string[] {
    const hosts = this.server.contacts.map(({ host }) => host);
    return [...new Set(hosts)].filter((host) => !BROWSERS_OWN_HOSTS.test(host)).sort();
  }

  /** What was asked of a host. */
  paths(host: string): string[] {
    return this.server.contacts.flatMap((contact) => (contact.host === host ? (contact.path ?? []) : []));
  }

  /** Ends the browser as a power cut does. */
  async kill(): Promise<void> {
    const browser = this.launched.browser.process();
    const ended = new Promise((resolve) => browser?.once('exit', resolve));
    browser?.kill('SIGKILL');
    await ended;
    await this.server.close();
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.server.close();
    this.cleanUp();
  }
}

/** What the extension's worker and pages have; `dispatch` is Chromium's own way to fire an event. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: {
    setBadgeText(badge: { tabId?: number | undefined; text: string }): Promise<void>;
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
};

function fixture(name: string): string {
  return join(fromRoot('tests', 'fixtures', 'pages'), name);
}

/** "corpus/lexicon.json" of any address is "lexicon.json". */
function fileName(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
