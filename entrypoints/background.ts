import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerOmnibox, suggestFirst } from '../src/address-bar';
import { archive } from '../src/archive-network';
import { answerMessage } from '../src/background';
import { answerMenu, createMenu, translateMenu } from '../src/context-menu';
import { startFollowing } from '../src/following';
import { readTexts, speak, TEXTS_KEY, type Texts } from '../src/i18n';
import { keepTexts } from '../src/language';
import { annotateWithLibrary, prepareToAnnotate } from '../src/library/annotate';
import { answerText } from '../src/library/answer-text';
import { bundledLibrary } from '../src/library/bundled-library';
import { keepLibrary } from '../src/library/change';
import { countQuestions } from '../src/library/cited';
import { heldAs } from '../src/library/held';
import { watchStore } from '../src/library/watches';
import type { PageRequest } from '../src/messages';
import { loadSettings, setTermHidden } from '../src/settings';
import { addGranted, keepAddedSites } from '../src/sites';
import { injectCard, openReader, showCited, showOffer, tellPage, tellPanel } from '../src/tabs';

const COMMANDS: Readonly<Record<string, PageRequest>> = {
  'next-note': { type: 'step-note', direction: 1 },
  'previous-note': { type: 'step-note', direction: -1 },
  'open-note': { type: 'open-note' },
  'close-note': { type: 'close-note' },
};

export default defineBackground(() => {
  prepareToAnnotate();
  const tools = {
    annotate: annotateWithLibrary,
    settings: loadSettings,
    answerText,
    setTermHidden,
    async injectCard(tabId: number, frameId: number) {
      await injectCard(tabId, frameId);
      await tellPanel(tabId);
    },
    openReader,
    async showCited(tabId: number, publications: readonly string[]) {
      await readTexts(browser.storage.local);
      await showCited(tabId, await countQuestions(publications));
    },
    isHeld: async (id: string) => (await heldAs(id)) !== null,
    async showOffer(tabId: number) {
      await readTexts(browser.storage.local);
      await showOffer(tabId);
    },
    // biome-ignore lint/suspicious/noConsole: the one place where a fault of the background can be seen
    report: (error: unknown) => console.error('Kamernoot:', error),
  };
  browser.runtime.onMessage.addListener((message, sender) =>
    answerMessage(message, sender, browser.runtime.id, tools),
  );
  const keep = async () => keepLibrary(await bundledLibrary());
  browser.runtime.onStartup.addListener(() => keep().catch(tools.report));
  /** Has what fails after an event told, where otherwise nobody would catch it. */
  function reported<Args extends unknown[]>(work: (...args: Args) => Promise<void>) {
    return (...args: Args): void => {
      work(...args).catch(tools.report);
    };
  }
  const installed = async ({ reason }: { reason: string }) => {
    // Another version may have other texts.
    await keepTexts((await loadSettings()).language);
    await readTexts(browser.storage.local);
    await createMenu();
    await keepAddedSites();
    await keep();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  };
  browser.runtime.onInstalled.addListener(reported(installed));
  answerMenu(tools.report);
  browser.permissions.onAdded.addListener(reported(({ origins = [] }) => addGranted(origins)));
  answerOmnibox();
  startFollowing({ archive, store: watchStore }, tools.report);
  browser.storage.local.onChanged.addListener(({ [TEXTS_KEY]: change }) => {
    if (change === undefined) return;
    speak(change.newValue as Texts | undefined);
    Promise.all([translateMenu(), suggestFirst()]).catch(tools.report);
  });
  // Firefox on Android has no keys for an extension.
  browser.commands?.onCommand.addListener(
    reported(async (command, tab) => {
      const request = COMMANDS[command];
      if (request && tab?.id !== undefined) await tellPage(tab.id, request);
    }),
  );
});
