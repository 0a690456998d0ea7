import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPanel, tellPanel } from '../../src/tabs';

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: { sendMessage: vi.fn() },
    sidePanel: undefined as { open: (of: object) => Promise<void> } | undefined,
    sidebarAction: undefined as { open: () => Promise<void> } | undefined,
  },
}));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('#i18n', () => ({ i18n: { t: (...parts: unknown[]) => parts.join(' ') } }));

beforeEach(() => {
  vi.resetAllMocks();
  browser.sidePanel = undefined;
  browser.sidebarAction = undefined;
});

describe('telling the panel that a page has notes', () => {
  test('names the tab', async () => {
    await tellPanel(7);
    expect(browser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      type: 'page-has-notes',
      tabId: 7,
    });
  });

  test('is no fault where no panel is open, as mostly', async () => {
    browser.runtime.sendMessage.mockRejectedValue(
      new Error('Could not establish connection. Receiving end does not exist.'),
    );
    await expect(tellPanel(7)).resolves.toBeUndefined();
  });

  test('fails with anything else', async () => {
    browser.runtime.sendMessage.mockRejectedValue(new Error('no memory'));
    await expect(tellPanel(7)).rejects.toThrow('no memory');
  });
});

describe('opening the panel', () => {
  test('is Chromium’s side panel, of the window', async () => {
    browser.sidePanel = { open: vi.fn(async () => {}) };
    await openPanel({ windowId: 3 });
    expect(browser.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  test('is Firefox’s sidebar', async () => {
    browser.sidebarAction = { open: vi.fn(async () => {}) };
    await openPanel({ windowId: 3 });
    expect(browser.sidebarAction.open).toHaveBeenCalledOnce();
  });

  test('asks the browser before anything is awaited, or it would refuse', () => {
    browser.sidePanel = { open: vi.fn(async () => {}) };
    void openPanel({ windowId: 3 });
    expect(browser.sidePanel.open).toHaveBeenCalledOnce();
  });

  test('says so where the browser has neither', async () => {
    await expect(openPanel({ windowId: 3 })).rejects.toThrow('panel: this browser has none to open');
  });
});
