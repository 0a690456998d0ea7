import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** The popup of the toolbar button, open over a page. */
export class Popup {
  constructor(readonly page: Page) {}

  /** Types into the search box, which has the focus from the start. */
  async type(text: string): Promise<void> {
    await until('the search box to have the focus', () =>
      this.page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
    );
    await this.page.keyboard.type(text);
  }

  /** Waits for the results and gives the text of each. */
  async results(): Promise<string[]> {
    await this.page.locator('[role=option]').wait();
    return this.page.$$eval('[role=option]', (options) => options.map((option) => option.textContent));
  }

  /** The place of the result that Enter would open. */
  active(): Promise<number> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('[role=option]')].findIndex(
        (option) => option.getAttribute('aria-selected') === 'true',
      ),
    );
  }

  /** Presses a key. Enter may close the popup before it is answered, so that nothing is left to answer. */
  async press(key: 'ArrowDown' | 'ArrowUp' | 'Enter'): Promise<void> {
    await this.page.keyboard.press(key).catch((error: unknown) => {
      if (key !== 'Enter' || !this.page.isClosed()) throw error;
    });
  }

  /** Presses a button or follows a link, by the keyboard: a popup's window is on no fixed place, and may still grow. */
  async activate(selector: string): Promise<void> {
    await this.page.waitForSelector(selector);
    await this.page.focus(selector);
    await this.press('Enter');
  }

  /** Waits until the popup says this somewhere. */
  async waitForText(text: string): Promise<void> {
    await until(`the popup to say "${text}"`, () =>
      this.page.evaluate((wanted) => document.body.textContent.includes(wanted), text),
    );
  }

  /** All that stands in the main part, in order. */
  mainText(): Promise<string> {
    return this.page.$eval('main', (main) => main.textContent);
  }

  /** The names of the notes listed. */
  notes(): Promise<string[]> {
    return this.page.$$eval('.notes .serif', (names) => names.map((name) => name.textContent));
  }

  /** Flips the switch for this site, by the keyboard: the popup's window is of another height then, and still on its way. */
  async flipSwitch(): Promise<void> {
    await this.page.waitForSelector('[role=switch]');
    await this.page.focus('[role=switch]');
    await this.page.keyboard.press(' ');
  }
}
