import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setSiteEnabled, siteEnabled, watchSiteEnabled } from '../../src/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a site', () => {
  test('is on until it is switched off, and can be switched on again', async () => {
    expect(await siteEnabled('www.demorgen.be')).toBe(true);
    await setSiteEnabled('www.demorgen.be', false);
    expect(await siteEnabled('www.demorgen.be')).toBe(false);
    expect(await siteEnabled('www.nrc.nl')).toBe(true);
    await setSiteEnabled('www.demorgen.be', true);
    expect(await siteEnabled('www.demorgen.be')).toBe(true);
  });

  test('switched off twice is switched on by once', async () => {
    await setSiteEnabled('www.nrc.nl', false);
    await setSiteEnabled('www.nrc.nl', false);
    await setSiteEnabled('www.nrc.nl', true);
    expect(await siteEnabled('www.nrc.nl')).toBe(true);
  });
});

describe('watching a site', () => {
  test('tells of its own changes alone, until it ends', async () => {
    const heard: boolean[] = [];
    const stop = watchSiteEnabled('www.nrc.nl', (enabled) => heard.push(enabled));
    await setSiteEnabled('www.nrc.nl', false);
    await setSiteEnabled('www.demorgen.be', false);
    await setSiteEnabled('www.nrc.nl', true);
    stop();
    await setSiteEnabled('www.nrc.nl', false);
    expect(heard).toEqual([false, true]);
  });
});

describe('what is stored', () => {
  test.each([['nonsense'], [null], [{ disabledHosts: 'www.nrc.nl' }], [{ disabledHosts: [3, null] }]])(
    '%j is read as the default',
    async (stored) => {
      await fakeBrowser.storage.local.set({ settings: stored });
      expect(await siteEnabled('www.nrc.nl')).toBe(true);
    },
  );
});
