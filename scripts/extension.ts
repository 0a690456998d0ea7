import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { NotesReply, PageRequest } from '../src/messages';
import type { InstalledBrowser } from './browser';
import { thisMachine } from './machine';
import type { LocalServer } from './server';
import { until } from './until';

export interface LaunchOptions {
  browser: InstalledBrowser;
  /** The folder of the built extension; null for a browser without it. */
  extension: string | null;
  server: LocalServer;
  /** Hosts that the local server stands in for; "all" leaves the browser no other host (Chromium only). */
  hosts: readonly string[] | 'all';
  headless: boolean;
  /** Folder of a profile that outlives the browser (Chromium only); a fresh one where left out. */
  profile?: string | undefined;
  /** Language of the browser and so of the extension, where it is to be another than the user's: "en". */
  language?: string;
}

/** A browser that runs with the extension. */
export interface LaunchedBrowser {
  browser: Browser;
  /** Where a page of the local server is: `https://www.demorgen.be/artikel`, in Firefox with the port. */
  address(host: string, path: string): string;
  /** Where a page of the extension is: "popup.html", "reader.html#2022Z20166/5". */
  extensionAddress(path: string): string;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** A fixed size, so that a screenshot and a pointer's way are the same on every machine. */
const HEADLESS_VIEWPORT = { width: 1280, height: 800 };

/** The address that Firefox gives the extension; it makes one up for each profile unless told. */
const FIREFOX_ORIGIN = 'b9f4c1de-6f0b-4b0e-9a51-1d1e5a7c2f08';

/**
 * Starts an installed browser with a fresh profile and the extension in it, the given hosts being answered by
 * the local server.
 *
 * @throws Error of puppeteer where the browser does not start, or where Firefox is given a build without an id.
 */
export function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  return options.browser.kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

async function launchChromium(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { server, hosts, extension, language } = options;
  const mapped = hosts === 'all' ? ['*'] : hosts;
  const browser = await puppeteer.launch({
    executablePath: options.browser.path,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    headless: options.headless,
    defaultViewport: options.headless ? HEADLESS_VIEWPORT : null,
    // Through the pipe, since Chrome itself no longer takes an extension from its command line.
    pipe: true,
    enableExtensions: extension !== null,
    // Chromium takes its language from its command line, on Linux from LANGUAGE.
    env: { ...process.env, ...(language === undefined ? {} : { LANGUAGE: language }) },
    args: [
      ...(language === undefined ? [] : [`--lang=${language}`]),
      `--host-resolver-rules=${mapped.map((host) => `MAP ${host} 127.0.0.1:${server.port}`).join(', ')}`,
      // Takes the local server's certificate and no other unknown one: the window may be used to look further.
      `--ignore-certificate-errors-spki-list=${server.fingerprint}`,
      '--disable-quic',
      '--disable-component-update',
      ...(options.headless ? ['--disable-gpu', '--force-prefers-reduced-motion'] : []),
      // Chromium's sandbox refuses to run for root, as in most containers.
      ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
    ],
  });
  // Given to `launch`, puppeteer 24.43 does not wait until the extension is there.
  const id = extension === null ? null : await browser.installExtension(extension);
  const extensionAddress = (path: string) => {
    if (id === null) throw new Error(`No extension in this browser to open "${path}" of.`);
    return `chrome-extension://${id}/${path}`;
  };
  return {
    browser,
    address: (host, path) => `https://${host}${path}`,
    extensionAddress,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionAddress(path));
      return page;
    },
    close: () => browser.close(),
  };
}

async function launchFirefox(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { server, hosts, extension } = options;
  if (hosts === 'all')
    throw new Error('Firefox needs the names of the hosts that the local server stands in for.');
  const origins = extension === null ? {} : { [firefoxId(extension)]: FIREFOX_ORIGIN };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.browser.path,
    headless: options.headless,
    defaultViewport: options.headless ? HEADLESS_VIEWPORT : null,
    acceptInsecureCerts: true,
    // Without it a page of an extension cannot be opened from outside.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': hosts.join(','),
      'network.proxy.type': 0,
      'extensions.webextensions.uuids': JSON.stringify(origins),
      ...(options.headless ? { 'ui.prefersReducedMotion': 1 } : {}),
    },
  });
  if (extension !== null) await browser.installExtension(extension);
  const extensionAddress = (path: string) => `moz-extension://${FIREFOX_ORIGIN}/${path}`;
  return {
    browser,
    address: (host, path) => `https://${host}:${server.port}${path}`,
    extensionAddress,
    async openExtensionPage(path) {
      const address = extensionAddress(path);
      const page = await browser.newPage();
      // Firefox reports no load of such a page to the outside, so the page itself is asked.
      await page.goto(address, { waitUntil: [] });
      await until(`the page ${path} of the extension`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
      );
      return page;
    },
    close: () => browser.close(),
  };
}

function firefoxId(extension: string): string {
  const path = join(extension, 'manifest.json');
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${path}: expected browser_specific_settings.gecko.id.`);
  return id;
}

/**
 * Asks the extension for the notes of an open page, the way its popup does.
 *
 * @throws Error where no tab shows that address or its content script does not answer.
 */
export async function listNotes(launched: LaunchedBrowser, address: string): Promise<NotesReply> {
  const page = await launched.openExtensionPage('popup.html');
  try {
    return await page.evaluate(askTabForNotes, address);
  } finally {
    await page.close();
  }
}

/** What a page of the extension has of the tabs; Firefox too has it by this name. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: PageRequest): Promise<NotesReply>;
  };
};

/** Runs in a page of the extension. */
async function askTabForNotes(address: string): Promise<NotesReply> {
  const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
  if (tab?.id === undefined) throw new Error(`No tab shows ${address}.`);
  return chrome.tabs.sendMessage(tab.id, { type: 'list-notes' });
}
