/** What the extension does with the browser's tabs. */
import { browser } from 'wxt/browser';
import { i18n } from './i18n';
import type { PageRequest, PanelNews } from './messages';

/**
 * The badge's colours, for toolbars of any colour: the accent of tokens.css, and white, which reads 9.3:1 on it. Left to
 * itself Chromium paints a grey that says nothing, Firefox a red that alarms.
 */
const BADGE_GROUND = '#1c4a73';
const BADGE_INK = '#ffffff';

/**
 * Takes a tab's own badge off, which an empty text would not: that lies over the badge of all tabs. Both browsers take
 * null; the types, which are Chromium's, do not know it.
 */
const NO_BADGE = null as unknown as string;

/** The page itself, not a frame in it: what popup, panel and keys are about. */
export const TOP_FRAME = 0;

/**
 * Opens an answer in the reader, in a new tab.
 *
 * @param openerTabId the tab it was asked from, beside which the reader then opens and to which it closes
 * @example await openReader('2022Z20166', 5) // reader.html#2022Z20166/5
 */
export async function openReader(publication: string, question: number, openerTabId?: number): Promise<void> {
  const url = readerAddress(publication, question);
  await browser.tabs.create({ url, ...(openerTabId === undefined ? {} : { openerTabId }) });
}

/** The address of an answer in the reader. @example readerAddress('2022Z20166', 5) // "chrome-extension://…/reader.html#2022Z20166/5" */
export function readerAddress(publication: string, question: number): string {
  return browser.runtime.getURL(`/reader.html#${encodeURIComponent(publication)}/${question}`);
}

/**
 * The address of the popup as a page of its own, with a query filled in.
 *
 * @example resultsAddress('witwassen') // "chrome-extension://…/popup.html?q=witwassen"
 */
export function resultsAddress(query: string): string {
  return browser.runtime.getURL(`/popup.html?${new URLSearchParams({ q: query })}`);
}

/**
 * Puts the card's code into a frame of a tab whose page has annotations.
 *
 * @throws what the browser says, unless the tab was closed or left in the meantime: then nobody needs a card
 */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
  } catch (error) {
    if (await isThere(tabId)) throw error;
  }
}

/**
 * Says at the toolbar button of a tab how many questions were asked and answered about its page: a number on it, and the
 * sentence where the pointer rests on it. 0 leaves the tab to what is said on all (`showFollowed`). So does the browser
 * itself when the tab goes to another page.
 *
 * @throws what the browser says, unless the tab was closed in the meantime
 * @example await showCited(7, 17) // a badge "17", "Over dit artikel zijn 17 Kamervragen gesteld en beantwoord."
 */
export async function showCited(tabId: number, count: number): Promise<void> {
  if (count > 0) await setButton(tabId, String(count), i18n.t('citedBy', count));
  else await setButton(tabId, null, null);
}

/**
 * Nulls take both off the tab, which then shows those of all tabs. Safari has no colour of letters and chooses one that
 * can be read.
 */
async function setButton(tabId: number, text: string | null, title: string | null): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: text ?? NO_BADGE }),
      title === null ? takeTitleOff(tabId) : browser.action.setTitle({ tabId, title }),
      text !== null && browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_GROUND }),
      text !== null && browser.action.setBadgeTextColor?.({ tabId, color: BADGE_INK }),
    ]);
  } catch (error) {
    if (await isThere(tabId)) throw error;
  }
}

/** Chromium cannot take a tab's own title away: it gets that of all tabs, unless it has it already. */
async function takeTitleOff(tabId: number): Promise<void> {
  const [own, all] = await Promise.all([browser.action.getTitle({ tabId }), browser.action.getTitle({})]);
  if (own !== all) await browser.action.setTitle({ tabId, title: all });
}

/**
 * Says at the toolbar button, on all tabs that say nothing of their own, how many of the questions that the reader
 * follows have been answered. 0 takes it away.
 *
 * @example await showFollowed(2) // a badge "2", "Beantwoord: 2 publicaties die u volgt."
 */
export async function showFollowed(count: number): Promise<void> {
  const hasNews = count > 0;
  await Promise.all([
    browser.action.setBadgeText({ text: hasNews ? String(count) : '' }),
    browser.action.setTitle({ title: hasNews ? i18n.t('follow.badge', count) : i18n.t('extName') }),
    hasNews && browser.action.setBadgeBackgroundColor({ color: BADGE_GROUND }),
    hasNews && browser.action.setBadgeTextColor?.({ color: BADGE_INK }),
  ]);
}

/** On the badge of a page that can be added to the library; a number there says something else. */
const OFFER = '+';

/**
 * Says at the toolbar button of a tab that its page can be added to the library. The browser itself takes it away when the
 * tab goes to another page.
 *
 * @throws what the browser says, unless the tab was closed in the meantime
 * @example await showOffer(7) // a badge "+", "Deze Kamervragen kunnen in uw bibliotheek."
 */
export async function showOffer(tabId: number): Promise<void> {
  await setButton(tabId, OFFER, i18n.t('official.badge'));
}

/**
 * Takes the badge off the tabs of a host, whose notes the reader has switched off; switched on, its pages ask anew.
 *
 * @example await hideCited('www.demorgen.be')
 */
export async function hideCited(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: `*://${host}/*` });
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && (await showCited(id, 0))));
}

/**
 * Reads the page in a tab as it stands there, by the permission that a click on the toolbar button gives.
 *
 * @param longest UTF-16 units
 * @returns its HTML and address; null where it is longer
 * @throws what the browser says where it lets no one at the page
 * @example await readPage(7, LONGEST_PAGE) // { html: "<html lang=…", address: "https://www.openkamer.org/…" }
 */
export async function readPage(
  tabId: number,
  longest: number,
): Promise<{ html: string; address: string } | null> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    args: [longest],
    // Runs in the page, where nothing of this file is.
    func: (most: number) => {
      const html = document.documentElement.outerHTML;
      return html.length > most ? null : { html, address: location.href };
    },
  });
  if (injection === undefined) throw new Error('tabs: the page was left while it was read');
  return injection.result as { html: string; address: string } | null;
}

/**
 * Opens the library page where it takes what was handed over to it (see src/library/handover.ts), in a new tab.
 *
 * @param openerTabId the tab beside which it then opens
 */
export async function openLibraryToAdd(openerTabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html#toevoegen'), openerTabId });
}

/** What the browser says where nobody listens. */
const NOBODY = /Receiving end does not exist/;

/**
 * Tells the panel, where one is open, that a tab's page can be connected to.
 *
 * @throws what the browser says, unless it is that no panel is open
 */
export async function tellPanel(tabId: number): Promise<void> {
  const news: PanelNews = { type: 'page-has-notes', tabId };
  try {
    await browser.runtime.sendMessage(news);
  } catch (error) {
    if (!NOBODY.test(String(error))) throw error;
  }
}

/**
 * Tells a tab's page something that has no answer.
 *
 * @throws what the browser says, unless it is that the page has none of our scripts: a key means nothing there
 * @example await tellPage(7, { type: 'step-note', direction: 1 })
 */
export async function tellPage(tabId: number, request: PageRequest): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, request, { frameId: TOP_FRAME });
  } catch (error) {
    if (!NOBODY.test(String(error))) throw error;
  }
}

/** Chromium's panels, which webextension-polyfill hands on and does not describe. */
interface PanelHost {
  sidePanel?: { open(of: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has panels; one on a telephone has none. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as PanelHost;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the panel beside a tab: Chromium's side panel, Firefox's sidebar. To be called straight from a click or a key,
 * before anything is awaited: otherwise browsers refuse.
 *
 * @throws Error where this browser has no panels, as on a telephone; else what the browser says
 * @example button.onclick = () => openPanel({ windowId: tab.windowId })
 */
export async function openPanel({ windowId }: { windowId: number }): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelHost;
  if (sidePanel) await sidePanel.open({ windowId });
  else if (sidebarAction) await sidebarAction.open();
  else throw new Error('panel: this browser has none to open');
}

async function isThere(tabId: number): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some((tab) => tab.id === tabId && tab.status === 'complete');
}
