import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerOmnibox } from '../src/address-bar';
import { answerMessage } from '../src/background';
import { createMenu, searchSelection } from '../src/context-menu';
import { annotateWithLibrary } from '../src/library/annotate';
import { answerText } from '../src/library/answer-text';
import { countQuestions } from '../src/library/cited';
import type { PageRequest } from '../src/messages';
import { loadSettings, setTermHidden } from '../src/settings';
import { injectCard, openReader, showCited, tellPanel } from '../src/tabs';

const COMMANDS: Readonly<Record<string, PageRequest>> = {
  'next-note': { type: 'step-note', direction: 1 },
  'previous-note': { type: 'step-note', direction: -1 },
  'open-note': { type: 'open-note' },
  'close-note': { type: 'close-note' },
};

export default defineBackground(() => {
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
    showCited: async (tabId: number, publications: readonly string[]) =>
      showCited(tabId, await countQuestions(publications)),
    // biome-ignore lint/suspicious/noConsole: the one place where a fault of the background can be seen
    report: (error: unknown) => console.error('Kamernoot:', error),
  };
  browser.runtime.onMessage.addListener((message, sender) =>
    answerMessage(message, sender, browser.runtime.id, tools),
  );
  browser.runtime.onInstalled.addListener(createMenu);
  browser.contextMenus.onClicked.addListener((info, tab) => searchSelection(info, tab?.id));
  answerOmnibox();
  browser.commands.onCommand.addListener(async (command, tab) => {
    const request = COMMANDS[command];
    if (request && tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, request);
  });
});
