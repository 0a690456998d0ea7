/** What the extension does with the browser's tabs. */
import { browser } from 'wxt/browser';

/**
 * Opens an answer in the reader, in a new tab.
 *
 * @param openerTabId the tab it was asked from, beside which the reader then opens and to which it closes
 * @example await openReader('2022Z20166', 5) // reader.html#2022Z20166/5
 */
export async function openReader(publication: string, question: number, openerTabId?: number): Promise<void> {
  const url = browser.runtime.getURL(`/reader.html#${encodeURIComponent(publication)}/${question}`);
  await browser.tabs.create({ url, ...(openerTabId === undefined ? {} : { openerTabId }) });
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

async function isThere(tabId: number): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some((tab) => tab.id === tabId && tab.status === 'complete');
}
