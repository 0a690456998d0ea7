import type { Browser, Page } from 'puppeteer-core';
import type { InstalledBrowser } from './browser';
import type { LocalServer } from './server';

export interface LaunchOptions {
  browser: InstalledBrowser;
  /** The folder of the built extension; null for a browser without it. */
  extension: string | null;
  server: LocalServer;
  /** Hosts that the local server stands in for; "all" leaves the browser no other host. */
  hosts: readonly string[] | 'all';
  headless: boolean;
  /** Folder of a profile that outlives the browser; a fresh one where left out. */
  profile?: string | undefined;
  /** Language of the browser and so of the extension, where it is to be another than the user's: "en". */
  language?: string;
}

/** A browser that runs with the extension. */
export interface LaunchedBrowser {
  browser: Browser;
  /** Where a page of the extension is: "popup.html", "reader.html#2022Z20166/5". */
  extensionAddress(path: string): string;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** A fixed size, so that a screenshot and a pointer's way are the same on every machine. */
export const HEADLESS_VIEWPORT = { width: 1280, height: 800 };
