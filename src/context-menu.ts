/**
 * The line in the menu of selected text: "Zoek “…” in de antwoorden van ministers". Firefox on Android has no menus that an
 * extension can add to, so that there it is nowhere.
 */
import { browser } from 'wxt/browser';
import { i18n } from './i18n';
import { resultsAddress } from './tabs';

const ID = 'search-selection';

/** As much as the search box takes: a whole selected article would only make a slow search. */
const MAX_QUERY_LENGTH = 200;

/** Puts the line into the menu; at install and update, the browser keeps it from then on. */
export async function createMenu(): Promise<void> {
  if (browser.contextMenus === undefined) return;
  // That of the version before, which the browser has kept too.
  await browser.contextMenus.removeAll();
  // The browser itself puts the selection in the place of %s, and shortens it.
  browser.contextMenus.create({ id: ID, title: i18n.t('menuSearch'), contexts: ['selection'] });
}

/** Puts the line in the language that is spoken now. */
export async function translateMenu(): Promise<void> {
  await browser.contextMenus?.update(ID, { title: i18n.t('menuSearch') });
}

/** Has the line do what it says, from the start of the background on. @param report is told of what fails */
export function answerMenu(report: (error: unknown) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    searchSelection(info, tab?.id).catch(report);
  });
}

/** Opens the results for a selection, beside the page it was made on. */
export async function searchSelection(
  { menuItemId, selectionText = '' }: { menuItemId: string | number; selectionText?: string | undefined },
  openerTabId: number | undefined,
): Promise<void> {
  const query = selectionText.replace(/\s+/gu, ' ').trim().slice(0, MAX_QUERY_LENGTH);
  if (menuItemId !== ID || query === '') return;
  await browser.tabs.create({
    url: resultsAddress(query),
    ...(openerTabId === undefined ? {} : { openerTabId }),
  });
}
