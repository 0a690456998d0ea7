import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '../../src/i18n';
import { drawInLanguage, keepTexts } from '../../src/language';
import { loadSummaries } from '../../src/library/library';
import {
  changeSettings,
  loadSettings,
  type Settings,
  setSiteEnabled,
  setTermHidden,
  watchSettings,
} from '../../src/settings';
import type { SettingsFile } from '../../src/settings-file';
import { loadShortcuts, openShortcutSettings } from '../../src/shortcuts';
import { removeSite } from '../../src/sites';
import { Options } from '../../src/ui/options/Options';

const library = loadSummaries();
const { version } = browser.runtime.getManifest();
let settings = await loadSettings();
let shortcuts = loadShortcuts();

async function save(change: Partial<Settings>): Promise<void> {
  // First, so that no one is told of a language whose texts are not there.
  if (change.language !== undefined) await keepTexts(change.language);
  await changeSettings(() => change);
}

function saveFile({ name, text }: SettingsFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function draw(): void {
  document.title = `${i18n.t('options.title')} · ${i18n.t('extName')}`;
  render(
    <Options
      settings={settings}
      save={save}
      switchOn={(host) => setSiteEnabled(host, true)}
      removeSite={removeSite}
      showTerm={(hidden) => setTermHidden(hidden, false)}
      saveFile={saveFile}
      shortcuts={shortcuts}
      changeShortcuts={() => openShortcutSettings().catch(reportError)}
      library={library}
      version={version}
    />,
    document.body,
  );
}

drawInLanguage(draw);
watchSettings((changed) => {
  settings = changed;
  draw();
});
// The browser tells of no change of a shortcut; the reader comes back from changing one.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  shortcuts = loadShortcuts();
  draw();
});
