import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  isTermHidden,
  loadSettings,
  readSettings,
  type Settings,
  setSiteEnabled,
  setTermHidden,
  watchSettings,
} from '../../src/settings';
import { siteEnabled, watchSite } from '../../src/site';

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
    const stop = watchSite('www.nrc.nl', (enabled) => heard.push(enabled));
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

test('watching a site tells when its marks change, and not of the card', async () => {
  await changeSettings(() => ({ opensAfter: 'none' }));
  const heard: boolean[] = [];
  const stop = watchSite('www.nrc.nl', (enabled) => heard.push(enabled));
  await changeSettings(() => ({ opensAfter: 'long' }));
  await setTermHidden({ term: 'JIT', host: null }, true);
  await changeSettings(({ marks }) => ({ marks: { ...marks, which: 'first' } }));
  stop();
  expect(heard).toEqual([true, true]);
});

describe('settings', () => {
  test('are the defaults until one is changed', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await changeSettings(() => ({ language: 'fr' }));
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, language: 'fr' });
  });

  test('of version 1 keep the sites that were switched off', () => {
    expect(readSettings({ version: 1, disabledHosts: ['www.nrc.nl'] })).toEqual({
      ...DEFAULT_SETTINGS,
      disabledHosts: ['www.nrc.nl'],
    });
  });

  test.each([
    [7, 'settings: expected an object, not number'],
    [{ version: 3 }, 'settings: version: '],
    [{ version: 2, language: 'de' }, 'settings: language: '],
    [{ version: 2, marks: { style: 'blink' } }, 'settings: marks.style: '],
    [{ version: 2, disabledHosts: ['https://nrc.nl/'] }, 'settings: disabledHosts.0: '],
    [{ version: 2, colour: 'red' }, 'settings: colour: '],
  ])('%j is refused: %s', (stored, message) => {
    expect(() => readSettings(stored)).toThrow(message);
  });

  test('that are none of ours give the defaults when they are loaded', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 2, language: 'klingon' } });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('changed twice at once keep both changes', async () => {
    await Promise.all([
      setSiteEnabled('www.nrc.nl', false),
      setTermHidden({ term: 'JIT', host: null }, true),
    ]);
    expect(await loadSettings()).toMatchObject({
      disabledHosts: ['www.nrc.nl'],
      hiddenTerms: [{ term: 'JIT', host: null }],
    });
  });

  test('a change that is no setting changes nothing, and the next one still goes through', async () => {
    const wrong = changeSettings(() => ({ language: 'de' }) as unknown as Partial<Settings>);
    await expect(wrong).rejects.toThrow('settings: language: ');
    await changeSettings(() => ({ language: 'en' }));
    expect((await loadSettings()).language).toBe('en');
  });

  test('tell of their changes, until the watching ends', async () => {
    const heard: string[] = [];
    const stop = watchSettings(({ language }) => heard.push(language));
    await changeSettings(() => ({ language: 'fr' }));
    stop();
    await changeSettings(() => ({ language: 'en' }));
    expect(heard).toEqual(['fr']);
  });
});

test('a term is hidden everywhere or on one host, and shown again', async () => {
  await setTermHidden({ term: 'JIT', host: 'www.nrc.nl' }, true);
  await setTermHidden({ term: 'FIU', host: null }, true);
  const settings = await loadSettings();
  expect(isTermHidden(settings, 'JIT', 'www.nrc.nl')).toBe(true);
  expect(isTermHidden(settings, 'JIT', 'www.trouw.nl')).toBe(false);
  expect(isTermHidden(settings, 'FIU', 'www.trouw.nl')).toBe(true);
  await setTermHidden({ term: 'FIU', host: null }, false);
  expect(isTermHidden(await loadSettings(), 'FIU', 'www.trouw.nl')).toBe(false);
});
