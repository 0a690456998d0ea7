import { render } from 'preact';
import { browser } from 'wxt/browser';
import { drawInLanguage } from '../../src/language';
import { loadAnswer } from '../../src/library/library';
import { openReader } from '../../src/tabs';
import { browserTabs } from '../../src/ui/panel/browser-tabs';
import { followFront, type PanelState } from '../../src/ui/panel/follow';
import { Panel } from '../../src/ui/panel/Panel';

const { id } = await browser.windows.getCurrent();
const tabs = browserTabs(id ?? browser.windows.WINDOW_ID_CURRENT);
const follow = (onState: (state: PanelState) => void) => followFront(tabs, onState);

drawInLanguage(() =>
  render(
    <Panel
      loadAnswer={loadAnswer}
      follow={follow}
      openReader={(publication, question) => openReader(publication, question).catch(reportError)}
    />,
    document.body,
  ),
);
