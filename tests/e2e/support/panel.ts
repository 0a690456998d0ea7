import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';
import type { Harness } from './harness';

/** The browser's own side panel with ours in it, beside whatever is in front. */
export class Panel {
  private constructor(readonly page: Page) {}

  /** Opens it over a page. */
  static async open(harness: Harness, over: Page): Promise<Panel> {
    await over.bringToFront();
    return new Panel(await harness.driver.openPanel(over));
  }

  /** What it says of the page as a whole. */
  said(): Promise<string> {
    return this.page.$eval('header [role=status]', (status) => status.textContent);
  }

  async waitToSay(sentence: string | RegExp): Promise<void> {
    const said: string[] = [];
    await until(`the panel to say ${sentence}`, async () => {
      said.push(await this.said());
      return typeof sentence === 'string' ? said.at(-1) === sentence : sentence.test(said.at(-1) ?? '');
    });
  }

  /** The names of the notes, or of those alone that stand in the window of the page. */
  names(which: '.note' | '.in-view' = '.note'): Promise<string[]> {
    return this.page.$$eval(`${which} h2 [lang]`, (names) => names.map((name) => name.textContent));
  }

  /** Clicks something in a note. */
  async click(term: string, selector: string): Promise<void> {
    const index = (await this.names()).indexOf(term);
    if (index < 0) throw new Error(`No "${term}" in the panel, but ${(await this.names()).join(', ')}.`);
    await this.page.locator(`.note:nth-child(${index + 1}) ${selector}`).click();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
