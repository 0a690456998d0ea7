/**
 * What stands in the build for the run time of @wxt-dev/i18n, which makes the files and the types of the texts. Its own
 * brings rules of its own for what src/text-forms.ts says already, and every kilobyte of the card comes to news pages.
 */
import { type Said, sayText } from './text-forms';

/** What is asked of the browser; both have it under one of two names. */
interface Asked {
  i18n: { getMessage(key: string, values: string[]): string };
}

/** Put in their own places, so that the text comes as it stands in the file. */
const PLACES = Array.from({ length: 9 }, (_, at) => `$${at + 1}`);

/** Texts in the browser's language. @example createI18n().t('popup.noteCount', 3) // "3 noten" */
export function createI18n(): { t(key: string, ...rest: Said): string } {
  const { browser, chrome } = globalThis as { browser?: Asked; chrome?: Asked };
  return {
    t: (key, ...rest) => {
      const text = (browser ?? chrome)?.i18n.getMessage(key.replaceAll('.', '_'), PLACES) ?? '';
      return sayText(text, rest);
    },
  };
}
