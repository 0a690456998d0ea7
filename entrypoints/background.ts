import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage, type BackgroundTools } from '../src/background';
import { annotateWithLibrary } from '../src/library/annotate';
import type { PageRequest } from '../src/messages';

const STEPS: Readonly<Record<string, PageRequest>> = {
  'next-note': { type: 'step-note', direction: 1 },
  'previous-note': { type: 'step-note', direction: -1 },
};

const tools: BackgroundTools = {
  annotate: annotateWithLibrary,
  async injectCard(tabId, frameId) {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
  },
  async openReader(publication, question, openerTabId) {
    const url = browser.runtime.getURL(`/reader.html#${publication}/${question}`);
    await browser.tabs.create({ url, ...(openerTabId === undefined ? {} : { openerTabId }) });
  },
};

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender) =>
    answerMessage(message, sender, browser.runtime.id, tools),
  );
  browser.commands.onCommand.addListener(async (command, tab) => {
    const step = STEPS[command];
    if (step && tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, step);
  });
});
