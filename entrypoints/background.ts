import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../src/background';
import { annotateWithLibrary } from '../src/library/annotate';
import { answerText } from '../src/library/answer-text';
import { countQuestions } from '../src/library/cited';
import type { PageRequest } from '../src/messages';
import { loadSettings, setTermHidden } from '../src/settings';
import { injectCard, openReader, showCited } from '../src/tabs';

const STEPS: Readonly<Record<string, PageRequest>> = {
  'next-note': { type: 'step-note', direction: 1 },
  'previous-note': { type: 'step-note', direction: -1 },
};

export default defineBackground(() => {
  const tools = {
    annotate: annotateWithLibrary,
    settings: loadSettings,
    answerText,
    setTermHidden,
    injectCard,
    openReader,
    showCited: async (tabId: number, publications: readonly string[]) =>
      showCited(tabId, await countQuestions(publications)),
    // biome-ignore lint/suspicious/noConsole: the one place where a fault of the background can be seen
    report: (error: unknown) => console.error('Kamernoot:', error),
  };
  browser.runtime.onMessage.addListener((message, sender) =>
    answerMessage(message, sender, browser.runtime.id, tools),
  );
  browser.commands.onCommand.addListener(async (command, tab) => {
    const step = STEPS[command];
    if (step && tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, step);
  });
});
