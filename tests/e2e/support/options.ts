import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** The settings page. */
export class OptionsPage {
  constructor(readonly page: Page) {}

  /** Waits until the page says this somewhere. */
  async waitForText(text: string): Promise<void> {
    await until(`the settings to say "${text}"`, async () => (await this.text()).includes(text));
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.textContent);
  }

  /** Chooses a value of a setting, by the names that they have in the form. */
  async choose(name: string, value: string): Promise<void> {
    await this.page.locator(`input[name="${name}"][value="${value}"]`).click();
  }

  /** Presses a button by what it says. */
  async press(text: string): Promise<void> {
    await this.page.locator(`::-p-text(${text})`).click();
  }

  /** Chooses a file with this text in it. */
  async importFile(name: string, text: string): Promise<void> {
    const path = join(tmpdir(), name);
    await writeFile(path, text);
    const input = (await this.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  /** What the browser keeps under a key. */
  stored(key: string): Promise<unknown> {
    return this.page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
  }

  /** Keeps settings, as the card does when it hides a term. */
  async store(settings: object): Promise<void> {
    await this.page.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
  }

  /** Each text of the interface in a language, as the browser itself gives it and as our own file has it. */
  async texts(language: string): Promise<{ file: Record<string, string>; browser: Record<string, string> }> {
    return this.page.evaluate(async (name) => {
      const response = await fetch(chrome.runtime.getURL(`_locales/${name}/messages.json`));
      const messages: Record<string, { message: string }> = await response.json();
      const filled = (text: string) => text.replace(/\$([1-9])/g, '<$1>');
      const places = ['<1>', '<2>', '<3>'];
      return {
        file: Object.fromEntries(
          Object.entries(messages).map(([key, { message }]) => [key, filled(message)]),
        ),
        browser: Object.fromEntries(
          Object.keys(messages).map((key) => [key, chrome.i18n.getMessage(key, places)]),
        ),
      };
    }, language);
  }
}

/** What a page of the extension has. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
    };
  };
  runtime: { getURL(path: string): string };
  i18n: { getMessage(key: string, values: string[]): string };
};
