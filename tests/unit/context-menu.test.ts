import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createMenu, searchSelection, translateMenu } from '../../src/context-menu';

const { menus, tabs } = vi.hoisted(() => ({
  menus: { removeAll: vi.fn(), create: vi.fn(), update: vi.fn() },
  tabs: { create: vi.fn() },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    contextMenus: menus,
    tabs,
    runtime: { getURL: (path: string) => `chrome-extension://kamernoot${path}` },
  },
}));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => `${key} %s` } }));

beforeEach(() => {
  vi.clearAllMocks();
});

test('the line is made anew, for selected text, and says what it does in the language spoken', async () => {
  await createMenu();
  expect(menus.removeAll).toHaveBeenCalledBefore(menus.create);
  expect(menus.create).toHaveBeenCalledExactlyOnceWith({
    id: 'search-selection',
    title: 'menuSearch %s',
    contexts: ['selection'],
  });
  await translateMenu();
  expect(menus.update).toHaveBeenCalledExactlyOnceWith('search-selection', { title: 'menuSearch %s' });
});

describe('choosing it', () => {
  const opened = () => tabs.create.mock.calls.map(([tab]) => tab);

  test('opens the results for the selection beside the page', async () => {
    await searchSelection({ menuItemId: 'search-selection', selectionText: '  project\n Fortius & co ' }, 7);
    expect(opened()).toEqual([
      { url: 'chrome-extension://kamernoot/popup.html?q=project+Fortius+%26+co', openerTabId: 7 },
    ]);
  });

  test.each([
    ['another line', { menuItemId: 'other', selectionText: 'Fortius' }],
    ['blanks', { menuItemId: 'search-selection', selectionText: ' \n ' }],
    ['no text', { menuItemId: 'search-selection' }],
  ])('of %s opens nothing', async (_, info) => {
    await searchSelection(info, 7);
    expect(opened()).toEqual([]);
  });

  test('searches for no more than the box takes', async () => {
    await searchSelection({ menuItemId: 'search-selection', selectionText: 'a'.repeat(5_000) }, undefined);
    expect(opened()).toEqual([{ url: `chrome-extension://kamernoot/popup.html?q=${'a'.repeat(200)}` }]);
  });
});
