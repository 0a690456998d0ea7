/** The keyboard shortcuts as the browser has them, and the way to where it lets them be changed. */
import { browser } from 'wxt/browser';
import type { Shortcut } from './ui/Shortcuts';

/** Chromium has no call for it. Edge and others rewrite the address to their own. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Firefox has it since 137; the types of the polyfill do not know it. */
type Commands = typeof browser.commands & { openShortcutSettings?(): Promise<void> };

/**
 * None where the browser has no keys for extensions, as Firefox on Android.
 *
 * @example await loadShortcuts() // [{ command: "next-note", description: "…", key: "Alt+Shift+N" }]
 */
export async function loadShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    command: name,
    description,
    key: shortcut,
  }));
}

/** Opens the browser's own page of shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const commands: Commands = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
