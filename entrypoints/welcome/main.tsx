import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '../../src/i18n';
import { drawInLanguage } from '../../src/language';
import { loadShortcuts, openShortcutSettings } from '../../src/shortcuts';
import { hasAccess, requestAccess } from '../../src/sites';
import { Welcome } from '../../src/ui/welcome/Welcome';

const access = { has: hasAccess(), request: requestAccess };
const shortcuts = loadShortcuts();

drawInLanguage(() => {
  document.title = `${i18n.t('welcome.title')} · ${i18n.t('extName')}`;
  render(
    <Welcome
      access={access}
      shortcuts={shortcuts}
      changeShortcuts={() => openShortcutSettings().catch(reportError)}
      openSettings={() => browser.runtime.openOptionsPage().catch(reportError)}
    />,
    document.body,
  );
});
