import { render } from 'preact';
import { browser } from 'wxt/browser';
import { drawInLanguage } from '../../src/language';
import { loadPublications } from '../../src/library/bundled';
import { openReader } from '../../src/tabs';
import { browserTabs } from '../../src/ui/panel/browser-tabs';
import { followFront, type PanelState } from '../../src/ui/panel/follow';
import { Panel } from '../../src/ui/panel/Panel';

const { id } = await browser.windows.getCurrent();
const tabs = browserTabs(id ?? browser.windows.WINDOW_ID_CURRENT);
const library = loadPublications();
const follow = (onState: (state: PanelState) => void) => followFront(tabs, onState);

drawInLanguage(() =>
  render(
    <Panel
      library={library}
      follow={follow}
      openReader={(publication, question) => openReader(publication, question).catch(reportError)}
    />,
    document.body,
  ),
);
