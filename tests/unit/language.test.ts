import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n, readTexts } from '../../src/i18n';
import { drawInLanguage, keepTexts } from '../../src/language';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'language' ? 'nl' : `nl ${key}`) } }));

const FRENCH = { language: { message: 'fr' }, card_close: { message: 'Fermer la note' } };
const fetched = vi.fn(async (_address: string) => ({ ok: true, status: 200, json: async () => FRENCH }));
const page = { documentElement: { lang: '' } };
const reported = vi.fn();
vi.stubGlobal('fetch', fetched);
vi.stubGlobal('document', page);
vi.stubGlobal('reportError', reported);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `ext:/${path}`);
  await readTexts(fakeBrowser.storage.local);
});

describe('the texts of a language', () => {
  test('are those of the build, kept while it is chosen', async () => {
    await keepTexts('fr');
    expect(fetched).toHaveBeenCalledExactlyOnceWith('ext://_locales/fr/messages.json');
    expect(await fakeBrowser.storage.local.get('texts')).toEqual({
      texts: { language: 'fr', card_close: 'Fermer la note' },
    });
    await keepTexts('auto');
    expect(await fakeBrowser.storage.local.get('texts')).toEqual({});
    expect(fetched).toHaveBeenCalledOnce();
  });

  test('that the build does not have are an error that names the file, and nothing is kept', async () => {
    fetched.mockResolvedValueOnce({ ok: false, status: 404, json: async () => FRENCH });
    await expect(keepTexts('fr')).rejects.toThrow('/_locales/fr/messages.json could not be read (404)');
    expect(await fakeBrowser.storage.local.get('texts')).toEqual({});
  });
});

describe('a page', () => {
  /** Draws a page; gives what stood on it at each drawing. */
  function draw(): string[] {
    const drawn: string[] = [];
    drawInLanguage(() => drawn.push(`${page.documentElement.lang}: ${i18n.t('card.close')}`));
    return drawn;
  }

  test('is drawn at once and once alone where no language is chosen', async () => {
    const drawn = draw();
    expect(drawn).toEqual(['nl: nl card.close']);
    await new Promise(setImmediate);
    expect(drawn).toEqual(['nl: nl card.close']);
  });

  test('is drawn again in the chosen language, and follows its changes', async () => {
    await keepTexts('fr');
    const drawn = draw();
    await vi.waitFor(() => expect(drawn).toEqual(['nl: nl card.close', 'fr: Fermer la note']));
    await keepTexts('auto');
    expect(drawn.at(-1)).toBe('nl: nl card.close');
    await keepTexts('fr');
    expect(drawn.at(-1)).toBe('fr: Fermer la note');
  });

  test('stays in the browser’s language where the storage fails, and reports that', async () => {
    const fault = new Error('storage is broken');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(fault);
    const drawn = draw();
    await vi.waitFor(() => expect(reported).toHaveBeenCalledExactlyOnceWith(fault));
    expect(drawn).toEqual(['nl: nl card.close']);
  });
});
