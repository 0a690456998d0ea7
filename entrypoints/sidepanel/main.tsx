import { render } from 'preact';
import { browser } from 'wxt/browser';
import { loadPublications } from '../../src/library/bundled';
import { openReader } from '../../src/tabs';
import { interfaceLanguage } from '../../src/ui/format';
import { browserTabs } from '../../src/ui/panel/browser-tabs';
import { followFront, type PanelState } from '../../src/ui/panel/follow';
import { Panel } from '../../src/ui/panel/Panel';

const { id } = await browser.windows.getCurrent();
const tabs = browserTabs(id ?? browser.windows.WINDOW_ID_CURRENT);

document.documentElement.lang = interfaceLanguage();
render(
  <Panel
    library={loadPublications()}
    follow={(onState: (state: PanelState) => void) => followFront(tabs, onState)}
    openReader={(publication, question) => openReader(publication, question).catch(reportError)}
  />,
  document.body,
);
