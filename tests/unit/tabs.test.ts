import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hideCited, showCited, showFollowed, showOffer } from '../../src/tabs';

const { action, tabs } = vi.hoisted(() => ({
  action: {
    setBadgeText: vi.fn(async (_: Badge) => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setBadgeTextColor: vi.fn(async () => {}),
    setTitle: vi.fn(async (_: Title) => {}),
    getTitle: vi.fn(async (_: { tabId?: number }) => ''),
  },
  tabs: { query: vi.fn(async (): Promise<{ id?: number; status?: string }[]> => []) },
}));
vi.mock('wxt/browser', () => ({ browser: { action, tabs } }));
vi.mock('#i18n', () => ({ i18n: { t: (...parts: unknown[]) => parts.join(' ') } }));

interface Badge {
  tabId?: number;
  text: string | null;
}
interface Title {
  tabId?: number;
  title: string;
}

/** What the browser says of a tab that was closed. */
const GONE = new Error('No tab with id: 7.');

/** What was said on all tabs and on each, as browsers keep it: null takes a tab's own away. */
const badges = new Map<number | undefined, string>();
const titles = new Map<number | undefined, string>();

const badge = (tabId: number) => badges.get(tabId) ?? badges.get(undefined) ?? '';
const title = (tabId?: number) => titles.get(tabId) ?? titles.get(undefined) ?? 'from the manifest';

beforeEach(() => {
  vi.clearAllMocks();
  badges.clear();
  titles.clear();
  action.setBadgeText.mockImplementation(async ({ tabId, text }) => {
    if (text === null) badges.delete(tabId);
    else badges.set(tabId, text);
  });
  action.setTitle.mockImplementation(async ({ tabId, title }) => void titles.set(tabId, title));
  action.getTitle.mockImplementation(async ({ tabId }) => title(tabId));
});

describe('the toolbar button of a tab', () => {
  test('has a number and a sentence where questions cite its page, and a ground of its own', async () => {
    await showCited(7, 17);
    expect([badge(7), title(7)]).toEqual(['17', 'citedBy 17']);
    expect([badge(9), title(9)]).toEqual(['', 'from the manifest']);
    expect(action.setBadgeBackgroundColor).toHaveBeenCalledOnce();
    expect(action.setBadgeTextColor).toHaveBeenCalledOnce();
  });

  test('has them in a browser without colours of letters, as Safari', async () => {
    const { setBadgeTextColor } = action;
    Reflect.deleteProperty(action, 'setBadgeTextColor');
    try {
      await showCited(7, 17);
      await showFollowed(2);
    } finally {
      action.setBadgeTextColor = setBadgeTextColor;
    }
    expect([badge(7), badge(9)]).toEqual(['17', '2']);
  });

  test('has neither where none do', async () => {
    await showCited(7, 0);
    expect([badge(7), title(7)]).toEqual(['', 'from the manifest']);
    expect(action.setBadgeBackgroundColor).not.toHaveBeenCalled();
  });

  test('has neither any more where another page comes, as within a site', async () => {
    await showCited(7, 17);
    await showCited(7, 0);
    expect([badge(7), title(7)]).toEqual(['', 'from the manifest']);
  });

  test('has a plus and a sentence where its page can be added to the library', async () => {
    await showOffer(7);
    expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '+' });
    expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title: 'official.badge' });
    expect(action.setBadgeBackgroundColor).toHaveBeenCalledOnce();
  });

  test('is no fault where the tab is gone, and one where it is not', async () => {
    action.setBadgeText.mockRejectedValue(GONE);
    await showCited(7, 17);
    tabs.query.mockResolvedValueOnce([{ id: 7, status: 'complete' }]);
    await expect(showCited(7, 17)).rejects.toBe(GONE);
  });

  test('says nothing any more on all tabs of a host that is switched off', async () => {
    for (const tab of [7, 9]) await showCited(tab, 3);
    tabs.query.mockResolvedValueOnce([{ id: 7 }, {}, { id: 9 }]);
    await hideCited('www.demorgen.be');
    expect(tabs.query).toHaveBeenCalledExactlyOnceWith({ url: '*://www.demorgen.be/*' });
    expect([badge(7), badge(9)]).toEqual(['', '']);
  });
});

describe('what the reader follows', () => {
  test('is said on all tabs, and taken away', async () => {
    await showFollowed(2);
    expect([badge(7), title(7)]).toEqual(['2', 'follow.badge 2']);
    await showFollowed(0);
    expect([badge(7), title(7)]).toEqual(['', 'extName']);
  });

  test('gives way to what a page is cited in, and comes back behind it', async () => {
    await showFollowed(2);
    await showCited(7, 17);
    expect([badge(7), title(7)]).toEqual(['17', 'citedBy 17']);
    expect([badge(9), title(9)]).toEqual(['2', 'follow.badge 2']);
    await showCited(7, 0);
    expect([badge(7), title(7)]).toEqual(['2', 'follow.badge 2']);
  });

  test('is said over pages that are cited nowhere', async () => {
    await showCited(7, 0);
    await showFollowed(1);
    expect([badge(7), title(7)]).toEqual(['1', 'follow.badge 1']);
  });
});
