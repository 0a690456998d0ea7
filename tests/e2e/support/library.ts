import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** The library page. */
export class LibraryPage {
  constructor(readonly page: Page) {}

  async waitForText(text: string): Promise<void> {
    await until(`the library page to say "${text}"`, async () => (await this.text()).includes(text));
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Presses a button or follows a link by what it says. */
  async press(text: string): Promise<void> {
    await this.page.locator(`::-p-text(${text})`).click();
  }

  /** Goes to a section: "toevoegen". */
  async go(section: string): Promise<void> {
    await this.page.locator(`a[href="#${section}"]`).click();
  }

  /** Chooses files to be read. */
  async choose(...paths: string[]): Promise<void> {
    const input = (await this.page.waitForSelector(
      'input[type="file"][multiple]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
  }

  /** Pastes a text and has it read. */
  async paste(text: string): Promise<void> {
    await this.page.locator('textarea').fill(text);
    await this.press('Read the text');
  }
}
