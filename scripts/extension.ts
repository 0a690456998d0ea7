import type { NotesReply, PageRequest } from '../src/messages';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { LaunchedBrowser, LaunchOptions } from './launched';

/**
 * Starts an installed browser with a fresh profile and the extension in it, the given hosts being answered by
 * the local server.
 *
 * @throws Error of puppeteer where the browser does not start, or where Firefox is given a build without an id.
 */
export function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  return options.browser.kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
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
