import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../src/background';
import { readTexts } from '../src/i18n';
import { keepTexts } from '../src/language';
import { annotateWithLibrary } from '../src/library/annotate';
import { countQuestions } from '../src/library/cited';
import type { PageRequest } from '../src/messages';
import { loadSettings } from '../src/settings';
import { injectCard, openReader, showCited } from '../src/tabs';

const STEPS: Readonly<Record<string, PageRequest>> = {
  'next-note': { type: 'step-note', direction: 1 },
  'previous-note': { type: 'step-note', direction: -1 },
};

export default defineBackground(() => {
  const tools = {
    annotate: annotateWithLibrary,
    settings: loadSettings,
    injectCard,
    openReader,
    async showCited(tabId: number, publications: readonly string[]) {
      await readTexts(browser.storage.local);
      await showCited(tabId, await countQuestions(publications));
    },
    // biome-ignore lint/suspicious/noConsole: the one place where a fault of the background can be seen
    report: (error: unknown) => console.error('Kamernoot:', error),
  };
  browser.runtime.onMessage.addListener((message, sender) =>
    answerMessage(message, sender, browser.runtime.id, tools),
  );
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Another version may have other texts.
    await keepTexts((await loadSettings()).language);
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    const step = STEPS[command];
    if (step && tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, step);
  });
});
