import { render } from 'preact';
import { browser } from 'wxt/browser';
import { drawInLanguage } from '../../src/language';
import { handOver, LONGEST_PAGE } from '../../src/library/handover';
import { heldAs } from '../../src/library/held';
import { loadSummaries } from '../../src/library/library';
import type { NotesReply, PageRequest } from '../../src/messages';
import { officialId } from '../../src/page/official-page';
import { setSiteEnabled } from '../../src/settings';
import { siteEnabled } from '../../src/site';
import { accessTo, askForSite } from '../../src/sites';
import {
  hasPanel,
  hideCited,
  openLibraryToAdd,
  openPanel,
  openReader,
  readPage,
  TOP_FRAME,
} from '../../src/tabs';
import type { OfficialPage } from '../../src/ui/popup/Official';
import { Popup, type Site } from '../../src/ui/popup/Popup';

const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);

/** Known before anybody can click: a panel opens only where nothing is waited for between click and opening. */
let windowId: number | undefined;
void tab.then((active) => {
  windowId = active?.windowId;
});

function showPanel(): void {
  if (windowId !== undefined) closeAfter(openPanel({ windowId })).catch(reportError);
}

/** The browser tells the address of the tab over which the popup was opened, and of no other but those of listed sites. */
async function currentSite(): Promise<Site | null> {
  const { id, url } = (await tab) ?? {};
  if (id === undefined || url === undefined || !url.startsWith('http')) return null;
  const host = new URL(url).hostname;
  return {
    host,
    access: await accessTo(host),
    enabled: await siteEnabled(host),
    async setEnabled(enabled) {
      await setSiteEnabled(host, enabled);
      if (!enabled) await hideCited(host);
    },
    ask: () => askForSite(host, id),
  };
}

async function askPage<Reply>(request: PageRequest): Promise<Reply | null> {
  const { id } = (await tab) ?? {};
  if (id === undefined) return null;
  // A tab without our script refuses the message; that is how one learns that it has none.
  return browser.tabs.sendMessage(id, request, { frameId: TOP_FRAME }).catch(() => null);
}

const query = new URLSearchParams(location.search).get('q') ?? '';

/** The toolbar's popup has done its work then; in a tab of its own the other results stay. */
async function closeAfter(done: Promise<unknown>): Promise<void> {
  await done;
  if (query === '') window.close();
}

/** The set that the page in the tab shows, where it shows one. */
async function officialPage(): Promise<OfficialPage | null> {
  const id = officialId((await tab)?.url ?? '');
  return id === null ? null : { heldAs: await heldAs(id) };
}

async function addOfficial(): Promise<'added' | 'too-large'> {
  const { id } = (await tab) ?? {};
  if (id === undefined) throw new Error('popup: there is no page to add');
  const page = await readPage(id, LONGEST_PAGE);
  if (page === null) return 'too-large';
  await handOver(page);
  await closeAfter(openLibraryToAdd(id));
  return 'added';
}

const library = loadSummaries();
const official = officialPage();
const site = currentSite();
const notes = () => askPage<NotesReply>({ type: 'list-notes' });

drawInLanguage(() =>
  render(
    <Popup
      search={async (query) => (await import('../../src/library/search')).searchLibrary(query)}
      library={library}
      notes={notes}
      site={site}
      openReader={(publication, question) => closeAfter(openReader(publication, question))}
      rescan={() => askPage<NotesReply>({ type: 'rescan' })}
      openPanel={hasPanel() ? showPanel : undefined}
      official={official}
      addOfficial={addOfficial}
      openSettings={() => closeAfter(browser.runtime.openOptionsPage())}
      query={query}
      showNote={(index) => closeAfter(askPage({ type: 'show-note', index }))}
    />,
    document.body,
  ),
);
