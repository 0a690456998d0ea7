/** What browsers lack that have fewer interfaces than Chromium and Firefox on a desk. */
import { beforeEach, expect, test, vi } from 'vitest';
import { answerOmnibox, suggestFirst } from '../../src/address-bar';
import { answerMenu, createMenu, translateMenu } from '../../src/context-menu';
import { loadShortcuts } from '../../src/shortcuts';
import { hasPanel, showCited, showFollowed } from '../../src/tabs';

const { action } = vi.hoisted(() => ({
  action: {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
    getTitle: vi.fn(async () => ''),
  },
}));
vi.mock('wxt/browser', () => ({ browser: { action, tabs: { query: async () => [] } } }));
vi.mock('#i18n', () => ({ i18n: { t: (...parts: unknown[]) => parts.join(' ') } }));

beforeEach(() => {
  vi.clearAllMocks();
});

test('without menus for extensions (Firefox on Android) the background goes on without its line', async () => {
  await createMenu();
  await translateMenu();
  answerMenu(() => {});
});

test('without keywords in the address bar (Safari, Firefox on Android) it goes on without its own', async () => {
  await suggestFirst();
  answerOmnibox();
});

test('without keys for extensions (Firefox on Android) there are no shortcuts to show', async () => {
  expect(await loadShortcuts()).toEqual([]);
});

test('without a panel beside the page (Safari, Firefox on Android) none is offered', () => {
  expect(hasPanel()).toBe(false);
});

test('a badge whose ink cannot be chosen (Safari) is there all the same', async () => {
  await showCited(7, 17);
  await showFollowed(2);
  expect(action.setBadgeText).toHaveBeenCalledTimes(2);
  expect(action.setBadgeBackgroundColor).toHaveBeenCalledTimes(2);
});
