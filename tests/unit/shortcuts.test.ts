import { beforeEach, expect, test, vi } from 'vitest';
import { loadShortcuts, openShortcutSettings } from '../../src/shortcuts';

const { commands, tabs } = vi.hoisted(() => ({
  commands: {
    getAll: async () => [
      { name: 'next-note', description: 'Next', shortcut: 'Alt+Shift+N' },
      { name: '_execute_action' },
    ],
  } as { getAll(): Promise<object[]>; openShortcutSettings?(): Promise<void> },
  tabs: { create: vi.fn(async () => {}) },
}));
vi.mock('wxt/browser', () => ({ browser: { commands, tabs } }));

beforeEach(() => {
  vi.clearAllMocks();
  delete commands.openShortcutSettings;
});

test('commands without a key have an empty one', async () => {
  expect(await loadShortcuts()).toEqual([
    { command: 'next-note', description: 'Next', key: 'Alt+Shift+N' },
    { command: '_execute_action', description: '', key: '' },
  ]);
});

test('keys are changed on Chromium’s own page', async () => {
  await openShortcutSettings();
  expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
});

test('and where the browser has a way to it, by that way', async () => {
  commands.openShortcutSettings = vi.fn(async () => {});
  await openShortcutSettings();
  expect(commands.openShortcutSettings).toHaveBeenCalledOnce();
  expect(tabs.create).not.toHaveBeenCalled();
});
