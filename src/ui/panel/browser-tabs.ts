/** The browser's own tabs, as the panel of one window uses them. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type NotesReply, type PageRequest, panelNews } from '../../messages';
import { PANEL_PORT } from '../../panel';
import { siteEnabled } from '../../site';
import { TOP_FRAME } from '../../tabs';
import type { PanelTabs } from './follow';

/**
 * The tabs of a window.
 *
 * @param windowId of the window that the panel is in
 */
export function browserTabs(windowId: number): PanelTabs {
  return {
    async front() {
      const [tab] = await browser.tabs.query({ active: true, windowId });
      if (tab?.id === undefined) return null;
      return { id: tab.id, url: tab.url?.startsWith('http') ? tab.url : null };
    },
    connect(tabId) {
      const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: TOP_FRAME });
      return {
        onMessage: (listener) => port.onMessage.addListener(listener),
        onEnd: (listener) =>
          port.onDisconnect.addListener(() => {
            // Looked at, or Chromium takes it for an error that nobody saw: that nothing answered is expected.
            void browser.runtime.lastError;
            listener();
          }),
        close: () => port.disconnect(),
      };
    },
    async hasNotes(tabId) {
      const request: PageRequest = { type: 'list-notes' };
      // A tab without our script refuses the message; that is how one learns that it has none.
      const reply = await browser.tabs
        .sendMessage<PageRequest, NotesReply | undefined>(tabId, request, { frameId: TOP_FRAME })
        .catch(() => null);
      return reply ? reply.notes.length > 0 : null;
    },
    isSwitchedOn: (url) => siteEnabled(new URL(url).hostname),
    onTurn(listener) {
      const activated = (info: { windowId: number }) => {
        if (info.windowId === windowId) listener();
      };
      const updated = (
        _id: number,
        { status }: { status?: string },
        tab: { active: boolean; windowId?: number },
      ) => {
        if (status === 'complete' && tab.active && tab.windowId === windowId) listener();
      };
      const told = (message: unknown, sender: { tab?: object }) => {
        // The background has no tab; a page's script has one, and has nothing to tell.
        if (sender.tab === undefined && v.is(panelNews, message)) listener(message.tabId);
        return undefined;
      };
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(updated);
      browser.runtime.onMessage.addListener(told);
      return () => {
        browser.tabs.onActivated.removeListener(activated);
        browser.tabs.onUpdated.removeListener(updated);
        browser.runtime.onMessage.removeListener(told);
      };
    },
    show(tabId, index) {
      const request: PageRequest = { type: 'show-note', index };
      browser.tabs.sendMessage(tabId, request, { frameId: TOP_FRAME }).catch(reportError);
    },
  };
}
