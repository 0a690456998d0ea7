/**
 * The texts of the interface: the browser's own choice of language, or the one that the reader has chosen. The browser
 * cannot be told of the latter, so a chosen language's texts are kept in its storage (see language.ts), where the
 * card in a news page can read them as well as the extension's own pages can. No schema, as in site.ts: what is kept is
 * written by us alone, and this comes to news pages with the card.
 */
import { i18n as browserTexts } from '#i18n';
import { type Said, sayText } from './text-forms';

/** Where the texts of a chosen language are kept; nothing is there while the browser's language is followed. */
export const TEXTS_KEY = 'texts';

/** Texts by key as the build writes them: `{ card_close: 'Fermer la note' }`. */
export type Texts = Readonly<Record<string, string>>;

type Translate = typeof browserTexts.t;

let chosen: Texts | null = null;

/**
 * Speaks the texts that are given from now on, in this script alone.
 *
 * @param texts what is kept under `TEXTS_KEY`; nothing for the browser's language
 * @example speak({ card_close: 'Fermer la note' }) // then "card.close" is "Fermer la note"
 */
export function speak(texts: Texts | undefined): void {
  chosen = texts ?? null;
}

/**
 * Reads which texts to speak.
 *
 * @param storage `browser.storage.local`, handed in so that the card need not bring the polyfill
 * @returns whether a language has been chosen
 * @throws what the browser says; the browser's language is spoken then
 */
export async function readTexts(storage: {
  get(key: string): Promise<Record<string, unknown>>;
}): Promise<boolean> {
  const texts = (await storage.get(TEXTS_KEY))[TEXTS_KEY] as Texts | undefined;
  speak(texts);
  return texts !== undefined;
}

/** What a version that has just come adds is in the browser's language at first. */
function translate(key: string, ...rest: Said): string {
  const text = chosen?.[key.replaceAll('.', '_')];
  return text === undefined
    ? (browserTexts.t as (...args: unknown[]) => string)(key, ...rest)
    : sayText(text, rest);
}

export const i18n = { t: translate as Translate };
