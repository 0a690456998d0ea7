import { render } from 'preact';
import { browser } from 'wxt/browser';
import { drawInLanguage } from '../../src/language';
import { loadPublications } from '../../src/library/bundled';
import type { NotesReply, PageRequest } from '../../src/messages';
import { setSiteEnabled } from '../../src/settings';
import { siteEnabled } from '../../src/site';
import { hideCited, openReader } from '../../src/tabs';
import { Popup, type Site } from '../../src/ui/popup/Popup';

const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);

/** The browser tells a tab's address only where the manifest names its host, so only on the news sites. */
async function currentSite(): Promise<Site | null> {
  const { url } = (await tab) ?? {};
  if (url === undefined || !url.startsWith('http')) return null;
  const host = new URL(url).hostname;
  return {
    host,
    enabled: await siteEnabled(host),
    async setEnabled(enabled) {
      await setSiteEnabled(host, enabled);
      if (!enabled) await hideCited(host);
    },
  };
}

async function askPage<Reply>(request: PageRequest): Promise<Reply | null> {
  const { id } = (await tab) ?? {};
  if (id === undefined) return null;
  // A tab without our script refuses the message; that is how one learns that it has none.
  return browser.tabs.sendMessage(id, request).catch(() => null);
}

async function closeAfter(done: Promise<unknown>): Promise<void> {
  await done;
  window.close();
}

const library = loadPublications();
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
      showNote={(index) => closeAfter(askPage({ type: 'show-note', index }))}
    />,
    document.body,
  ),
);
