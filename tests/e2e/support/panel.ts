import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';
import type { Harness } from './harness';

/** The browser's own side panel with ours in it, beside whatever is in front. */
export class Panel {
  private constructor(readonly page: Page) {}

  /** Opens it from the popup over a page: a browser opens a panel only where the reader has done something. */
  static async open(harness: Harness, over: Page): Promise<Panel> {
    const popup = await harness.openPopup(over);
    const opened = harness.waitForPage((url) => url.endsWith('/sidepanel.html'));
    await popup.page
      .evaluate(async () => {
        const { id } = await chrome.windows.getCurrent();
        await chrome.sidePanel.open({ windowId: id });
      })
      .catch((error: unknown) => {
        // The panel takes the focus, which closes the popup before it can say that all is well.
        if (!popup.page.isClosed()) throw error;
      });
    return new Panel(await opened);
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

/** What the popup has, run in it. */
declare const chrome: {
  windows: { getCurrent(): Promise<{ id: number }> };
  sidePanel: { open(of: { windowId: number }): Promise<void> };
};
