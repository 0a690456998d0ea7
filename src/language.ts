/** Which language the interface speaks: keeps the texts of a chosen one, and draws pages in it. */
import { browser } from 'wxt/browser';
import { readTexts, speak, TEXTS_KEY, type Texts } from './i18n';
import type { Settings } from './settings';
import { interfaceLanguage } from './ui/format';

/**
 * Keeps the texts of a language where every part of the extension finds them; with `auto` there is nothing to keep.
 * To be called when the language is chosen, and after an update, which may bring other texts.
 *
 * @throws Error that names the file where the build has no such texts
 * @example await keepTexts('fr')
 */
export async function keepTexts(language: Settings['language']): Promise<void> {
  if (language === 'auto') return browser.storage.local.remove(TEXTS_KEY);
  const file = `/_locales/${language}/messages.json` as const;
  const response = await fetch(browser.runtime.getURL(file));
  if (!response.ok) throw new Error(`language: ${file} could not be read (${response.status})`);
  const messages: Record<string, { message: string }> = await response.json();
  const texts: Texts = Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [key, message]),
  );
  return browser.storage.local.set({ [TEXTS_KEY]: texts });
}

/**
 * Draws a page of the extension in the language of the interface: at once in the browser's, and again when another turns
 * out to have been chosen, and whenever that changes. So the first paint waits for nothing where no language was
 * chosen; where one was, the storage answers within a frame or so.
 *
 * @param draw renders the whole page; called again it must leave alone what the reader has done
 * @example drawInLanguage(() => render(<Reader library={library} />, document.body))
 */
export function drawInLanguage(draw: () => void): void {
  const drawAnew = () => {
    document.documentElement.lang = interfaceLanguage();
    draw();
  };
  drawAnew();
  readTexts(browser.storage.local).then((isChosen) => isChosen && drawAnew(), reportError);
  browser.storage.local.onChanged.addListener(({ [TEXTS_KEY]: change }) => {
    if (change === undefined) return;
    speak(change.newValue as Texts | undefined);
    drawAnew();
  });
}
