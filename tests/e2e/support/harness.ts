import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ArticlePage } from '../../../scripts/article';
import { type BrowserKind, ensureBrowser } from '../../../scripts/browser';
import { buildFolder } from '../../../scripts/build';
import { launchBrowser } from '../../../scripts/extension';
import type { LaunchedBrowser } from '../../../scripts/launched';
import { fromRoot } from '../../../scripts/root';
import { type LocalServer, startServer } from '../../../scripts/server';
import { until } from '../../../scripts/until';
import { ARCHIVE_HOSTS } from '../../../src/archive/sites';
import type { ArchiveService } from '../../support/archive/service';
import { Card } from './card';
import { ChromiumDriver } from './chromium/driver';
import type { Driver } from './driver';
import { FirefoxDriver } from './firefox/driver';
import { LibraryPage } from './library';
import { OptionsPage } from './options';
import { permit } from './permit';
import { Popup } from './popup';
import { browserOfRun } from './run';

/** The strictest policy that a news site could send; nothing of ours may need more. */
export const STRICT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** What the browsers themselves ask for on their own account, with the extension and without. */
const BROWSERS_OWN_HOSTS: Record<BrowserKind, RegExp> = {
  chromium: /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/,
  firefox: /(^|\.)mozilla\.(com|org|net)$/,
};

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
    readonly driver: Driver,
    private readonly cleanUp: () => void = () => {},
  ) {}

  /**
   * Starts the browser of this run with the built extension, or without any. The introduction that installing opens is closed unless it
   * is to be kept: coming late, it would take the front from the page that a test has opened.
   */
  static async start({
    withExtension = true,
    keepsWelcome = false,
    profile,
    permitted = [],
  }: StartOptions = {}): Promise<Harness> {
    const kind = browserOfRun();
    const built = buildFolder(kind);
    if (withExtension && !existsSync(built)) throw new Error(`${built}: build the extension first.`);
    const permissive = permitted.length > 0 ? permit(built, permitted) : null;
    const extension = withExtension ? (permissive?.folder ?? built) : null;
    const server = await startServer();
    const launched = await launchBrowser({
      browser: ensureBrowser(kind),
      extension,
      server,
      hosts: 'all',
      headless: true,
      language: 'en',
      profile,
    });
    const driver = kind === 'firefox' ? await FirefoxDriver.of(launched) : new ChromiumDriver(launched);
    const harness = new Harness(launched, server, driver, permissive?.remove);
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

  /** Opens a served page in a new tab, in front. */
  async openArticle(host: string, path: string): Promise<ArticlePage> {
    const article = new ArticlePage(await this.newPage());
    await article.open(`https://${host}${path}`);
    await this.driver.focus(article.page);
    return article;
  }

  /** An empty tab. */
  newPage(): Promise<Page> {
    return this.launched.browser.newPage();
  }

  /** Clicks the toolbar button over a page. */
  async openPopup(over: Page): Promise<Popup> {
    // The popup is about the tab in front, whichever page the button was clicked over.
    await over.bringToFront();
    return new Popup(await this.driver.openPopup(over));
  }

  /** The card of a page. */
  async cardOf({ page }: ArticlePage): Promise<Card> {
    return new Card(page, await this.driver.accessibility(page));
  }

  /** Waits for a page, opened by whatever the test did, whose address fits. */
  waitForPage(fits: (url: string) => boolean): Promise<Page> {
    return until('the page to open', () => this.driver.findPage(fits));
  }

  /** Opens the search for words in a tab of its own, as the menu over selected text does. */
  async openSearch(words: string): Promise<Popup> {
    return new Popup(await this.launched.openExtensionPage(`popup.html?q=${encodeURIComponent(words)}`));
  }

  /** Pastes what is on the clipboard into what has the focus. */
  paste(page: Page): Promise<void> {
    return this.driver.paste(page);
  }

  /**
   * Opens the popup's page in a tab of its own, where everything it asks for can be seen from the start; in
   * Chromium alone, as Firefox tells nothing of requests for files of an extension.
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

  /** Opens any page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page> {
    return this.launched.openExtensionPage(path);
  }

  /** Opens the settings in a tab. */
  async openOptions(): Promise<OptionsPage> {
    return new OptionsPage(await this.launched.openExtensionPage('options.html'));
  }

  /** Opens a section of the library in a tab. */
  async openLibrary(section = 'publicaties'): Promise<LibraryPage> {
    return new LibraryPage(await this.launched.openExtensionPage(`library.html#${section}`));
  }

  /** Runs a function of plain code in the extension's background: a worker in Chromium, a page in Firefox. */
  inBackground<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  inBackground<Arg, Result>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  inBackground(run: (arg: unknown) => unknown, arg?: unknown): Promise<unknown> {
    return this.driver.inBackground(run, arg ?? null);
  }

  /** Stops the extension's background, as the browser does when it has been idle. */
  stopBackground(): Promise<void> {
    return this.driver.stopBackground();
  }

  /** Starts the background again, with a message that it refuses. */
  async startBackground(): Promise<void> {
    const page = await this.launched.openExtensionPage('reader.html');
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'no-such-message' }).catch(() => null));
    await page.close();
    await until('the background to run', () => this.isBackgroundRunning());
  }

  /** Removes the extension, as the reader does in the browser's list of extensions. */
  uninstall(): Promise<void> {
    return this.driver.uninstall();
  }

  /** Puts the extension in the place of itself, as an update does, and its script into a page that was open before. */
  update(page: Page): Promise<void> {
    return this.driver.update(page);
  }

  isBackgroundRunning(): Promise<boolean> {
    return this.driver.isBackgroundRunning();
  }

  /** Gives a command of the manifest to the page in front, as its keyboard shortcut would. */
  command(name: string): Promise<void> {
    return this.driver.command(name);
  }

  /** What the toolbar button says over the page in front: on its badge, and where the pointer rests on it. */
  button(): Promise<{ badge: string; title: string }> {
    return this.inBackground(async () => {
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
  sayOnAllTabs(text: string): Promise<void> {
    return this.inBackground((said) => chrome.action.setBadgeText({ text: said }), text);
  }

  /** Takes the badge off the page in front, as the browser does when its tab leaves the page. */
  clearBadge(): Promise<void> {
    return this.inBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.action.setBadgeText({ tabId: tab?.id, text: '' });
    });
  }

  /** What went wrong in any page or in the background since the last call, in one line each. */
  takeFaults(): Promise<string[]> {
    return this.driver.takeFaults();
  }

  /** Every host that anything in the browser asked for, but for the browser's own. */
  hosts(): string[] {
    const hosts = this.server.contacts.map(({ host }) => host);
    return [...new Set(hosts)].filter((host) => !BROWSERS_OWN_HOSTS[this.driver.kind].test(host)).sort();
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

/** What the extension's background and pages have, in Firefox too. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  scripting: { executeScript(injection: object): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: {
    setBadgeText(badge: { tabId?: number | undefined; text: string }): Promise<void>;
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
};

function fixture(name: string): string {
  return join(fromRoot('tests', 'fixtures', 'pages'), name);
}

/** "corpus/lexicon.json" of any address is "lexicon.json". */
function fileName(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
