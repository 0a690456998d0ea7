import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** The library page. */
export class LibraryPage {
  constructor(readonly page: Page) {}

  /** @param patience in ms; importing a whole library takes a while */
  async waitForText(text: string, patience?: number): Promise<void> {
    const says = async () => (await this.text()).includes(text);
    await until(`the library page to say "${text}"`, says, patience);
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

  /** Clicks something, also where the page is not in front. */
  async click(selector: string): Promise<void> {
    await this.page.$eval(selector, (element) => (element as HTMLElement).click());
  }

  /** Clicks a button by what it says, also where the page is not in front. */
  async clickText(text: string): Promise<void> {
    await until(`a button "${text}"`, () =>
      this.page.$$eval(
        'button',
        (buttons, wanted) => {
          const button = buttons.find(({ innerText }) => innerText.trim() === wanted);
          button?.click();
          return button !== undefined;
        },
        text,
      ),
    );
  }
}
