import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createI18n as browserTexts } from '../../src/browser-texts';
import { i18n, readTexts, speak, TEXTS_KEY, type Texts } from '../../src/i18n';

/** What the browser's own texts say, so that one sees which of the two spoke. */
vi.mock('#i18n', () => ({ i18n: { t: (...parts: unknown[]) => `browser: ${JSON.stringify(parts)}` } }));

/** The original asks the browser that is there when it is loaded. */
const original = { getMessage: (_key: string, _values?: string[]): string => '' };
vi.stubGlobal('chrome', { i18n: original });
const { createI18n } = await import('@wxt-dev/i18n');

const ROOT = new URL('../..', import.meta.url).pathname;

async function textsOf(language: string): Promise<Texts> {
  const messages = generateChromeMessages(await parseMessagesFile(join(ROOT, `src/locales/${language}.yml`)));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** As Chromium fills places: one that nothing is given for becomes empty. */
function useOriginalWith(texts: Texts): void {
  original.getMessage = (key, values = []) =>
    (texts[key] ?? '').replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

// Typed keys are for those who write them down; here they come from the files.
type AnyKey = (key: string, ...rest: unknown[]) => string;
const ours = i18n.t as AnyKey;
const theirs = createI18n().t as AnyKey;
const built = browserTexts().t as AnyKey;

beforeEach(() => speak(undefined));

describe.each(['nl', 'en', 'fr'])('each text of %s is as @wxt-dev/i18n would give it', async (language) => {
  const texts = await textsOf(language);
  test.each(Object.keys(texts))('%s', (key) => {
    speak(texts);
    useOriginalWith(texts);
    const calls: unknown[][] = [
      [],
      [['een', 2, 'drie']],
      ...[0, 1, 2, 17].flatMap((count) => [[count], [count, [count, 'Z1']], [count, ['1.000']]]),
    ];
    for (const rest of calls) {
      expect(ours(key, ...rest), JSON.stringify(rest)).toBe(theirs(key, ...rest));
      expect(built(key, ...rest), JSON.stringify(rest)).toBe(theirs(key, ...rest));
    }
  });
});

describe('the language that speaks', () => {
  test('is the browser’s until another is chosen, and again when none is', () => {
    expect(i18n.t('card.close')).toBe('browser: ["card.close"]');
    speak({ card_close: 'Fermer la note' });
    expect(i18n.t('card.close')).toBe('Fermer la note');
    speak(undefined);
    expect(i18n.t('card.position', [1, 2])).toBe('browser: ["card.position",[1,2]]');
  });

  test('leaves a text that it does not have to the browser', () => {
    speak({});
    expect(i18n.t('popup.noteCount', 2)).toBe('browser: ["popup.noteCount",2]');
  });

  test('comes out of the storage', async () => {
    const storage = (kept: object) => ({
      get: async (key: string) => (key === TEXTS_KEY ? { ...kept } : {}),
    });
    expect(await readTexts(storage({ texts: { card_close: 'Fermer la note' } }))).toBe(true);
    expect(i18n.t('card.close')).toBe('Fermer la note');
    expect(await readTexts(storage({}))).toBe(false);
    expect(i18n.t('card.close')).toContain('browser');
  });
});
