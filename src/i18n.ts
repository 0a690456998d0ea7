/**
 * The texts of the interface: the browser's own choice of language, or the one that the reader has chosen. The browser
 * cannot be told of the latter, so a chosen language's texts are kept in its storage (see language.ts), where the
 * card in a news page can read them as well as the extension's own pages can. No schema, as in site.ts: what is kept is
 * written by us alone, and this comes to news pages with the card.
 */
import { i18n as browserTexts } from '#i18n';

/** Where the texts of a chosen language are kept; nothing is there while the browser's language is followed. */
export const TEXTS_KEY = 'texts';

/** Texts by key as the build writes them: `{ card_close: 'Fermer la note' }`. */
export type Texts = Readonly<Record<string, string>>;

type Translate = typeof browserTexts.t;
type Values = readonly (string | number)[];

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

/** A text by the rules of @wxt-dev/i18n; what a version that has just come adds is in the browser's language at first. */
function translate(key: string, ...rest: (number | Values)[]): string {
  const text = chosen?.[key.replaceAll('.', '_')];
  if (text === undefined) return (browserTexts.t as (...args: unknown[]) => string)(key, ...rest);
  const count = rest.find((argument) => typeof argument === 'number');
  const values =
    rest.find((argument) => typeof argument === 'object') ?? (count === undefined ? [] : [count]);
  return fill(count === undefined ? text : formFor(text, count), values);
}

/** Forms are for one and more, or for none, one and more. */
function formFor(text: string, count: number): string {
  const forms = text.split(' | ');
  const place = forms.length === 3 ? count : count - 1;
  return forms[place] ?? forms.at(-1) ?? text;
}

function fill(text: string, values: Values): string {
  return text.replace(/\$([1-9])/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

export const i18n = { t: translate as Translate };
