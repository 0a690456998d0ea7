import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hideCited, showCited, showOffer } from '../../src/tabs';

const { action, tabs } = vi.hoisted(() => ({
  action: {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setBadgeTextColor: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
  },
  tabs: { query: vi.fn(async (): Promise<{ id?: number; status?: string }[]> => []) },
}));
vi.mock('wxt/browser', () => ({ browser: { action, tabs } }));
vi.mock('#i18n', () => ({ i18n: { t: (...parts: unknown[]) => parts.join(' ') } }));

/** What the browser says of a tab that was closed. */
const GONE = new Error('No tab with id: 7.');

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the toolbar button of a tab', () => {
  test('has a number and a sentence where questions cite its page, and a ground of its own', async () => {
    await showCited(7, 17);
    expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '17' });
    expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title: 'citedBy 17' });
    expect(action.setBadgeBackgroundColor).toHaveBeenCalledOnce();
    expect(action.setBadgeTextColor).toHaveBeenCalledOnce();
  });

  test('has neither where none do', async () => {
    await showCited(7, 0);
    expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '' });
    expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ tabId: 7, title: 'extName' });
    expect(action.setBadgeBackgroundColor).not.toHaveBeenCalled();
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
    action.setBadgeText.mockReset();
  });

  test('says nothing any more on all tabs of a host that is switched off', async () => {
    tabs.query.mockResolvedValueOnce([{ id: 7 }, {}, { id: 9 }]);
    await hideCited('www.demorgen.be');
    expect(tabs.query).toHaveBeenCalledExactlyOnceWith({ url: '*://www.demorgen.be/*' });
    expect(action.setBadgeText.mock.calls).toEqual([[{ tabId: 7, text: '' }], [{ tabId: 9, text: '' }]]);
  });
});
