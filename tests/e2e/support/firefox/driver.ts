import type { Page } from 'puppeteer-core';
import { buildFolder } from '../../../../scripts/build';
import type { LaunchedBrowser } from '../../../../scripts/launched';
import { until } from '../../../../scripts/until';
import type { Accessibility, CallBeside, Driver, PageNode } from '../driver';
import { firefoxAccessibility } from './accessibility';
import { gatherFaults, takeFaults } from './faults';
import { besideFirefoxPage } from './isolated-world';
import { firefoxNodes } from './nodes';
import { ExtensionPages } from './pages';
import { SystemWindow } from './system';
import { EXTENSION_ID, prepareWindow } from './window';

/** Drives Firefox over WebDriver BiDi, and what that does not reach from Firefox's own window. */
export class FirefoxDriver implements Driver {
  readonly kind = 'firefox';

  private constructor(
    private readonly launched: LaunchedBrowser,
    private readonly system: SystemWindow,
    private readonly pages: ExtensionPages,
  ) {}

  static async of(launched: LaunchedBrowser): Promise<FirefoxDriver> {
    const system = await SystemWindow.of(launched.browser);
    await gatherFaults(system);
    await prepareWindow(system);
    return new FirefoxDriver(launched, system, new ExtensionPages(launched.browser, system));
  }

  async focus(page: Page): Promise<void> {
    await page.bringToFront();
    // In a new tab the address bar has it.
    await this.system.run(() => gBrowser.selectedBrowser.focus());
  }

  async openPopup(): Promise<Page> {
    // One that is open would only be closed by the button; a reader's click elsewhere has closed it before.
    await this.system.run(() => kamernoot.hide('popup'));
    const isOpen = async () => (await this.pages.views()).some(({ type }) => type === 'popup');
    await until('the last popup to close', async () => !(await isOpen()));
    await this.system.run(() => kamernoot.openPopup());
    return until('the popup', () => this.pages.find(({ type }) => type === 'popup'));
  }

  async findPage(fits: (url: string) => boolean): Promise<Page | null> {
    const view = await this.pages.find(({ type, url }) => type !== 'background' && fits(url));
    if (view !== null) return view;
    const target = this.launched.browser.targets().find((each) => fits(each.url()));
    return target === undefined ? null : target.page();
  }

  async openPanel(): Promise<Page> {
    await this.system.run(() => kamernoot.openSidebar());
    return until('the panel', () => this.pages.find(({ type }) => type === 'sidebar'));
  }

  /** Takes sites back that the reader has given, as the browser's own page of extensions does. */
  withdraw(origins: string[]): Promise<void> {
    return this.system.run((all) => kamernoot.withdraw(all), origins);
  }

  /** How long the background may be idle before the browser stops it. */
  setIdleLimit(ms: number): Promise<void> {
    return this.system.run(
      (limit) => Services.prefs.setIntPref('extensions.background.idle.timeout', limit),
      ms,
    );
  }

  async inBackground<Arg, Result>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result> {
    const background = await until('the background', () =>
      this.pages.find(({ type }) => type === 'background'),
    );
    return (await background.evaluate(run as (arg: unknown) => Result, arg)) as Result;
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.system.run(() => kamernoot.extension().backgroundState)) === 'running';
  }

  async stopBackground(): Promise<void> {
    await this.system.run(() => kamernoot.extension().terminateBackground({}));
    await until('the background to stop', async () => !(await this.isBackgroundRunning()));
  }

  uninstall(): Promise<void> {
    return this.launched.browser.uninstallExtension(EXTENSION_ID);
  }

  async update(): Promise<void> {
    await this.launched.browser.installExtension(buildFolder('firefox'));
  }

  async command(name: string): Promise<void> {
    await this.system.run((command) => kamernoot.extension().shortcuts.onCommand(command), name);
  }

  async emulatePrint(page: Page): Promise<void> {
    await page.bringToFront();
    await this.system.run(() => {
      gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print';
    });
  }

  async paste(page: Page): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
  }

  takeFaults(): Promise<string[]> {
    return takeFaults(this.system);
  }

  async accessibility(page: Page): Promise<Accessibility> {
    // The tree read is that of the page in front.
    await page.bringToFront();
    return firefoxAccessibility(this.system, page);
  }

  nodes(page: Page): Promise<PageNode> {
    return firefoxNodes(this.launched.browser, page);
  }

  besidePage(page: Page): Promise<CallBeside> {
    return besideFirefoxPage(this.system, page);
  }

  suggestions(typed: string): Promise<string[]> {
    return this.system.run((text) => kamernoot.suggestions(text), typed);
  }
}

declare const gBrowser: {
  selectedBrowser: { focus(): void; browsingContext: { mediumOverride: string } };
};

declare const Services: { prefs: { setIntPref(name: string, value: number): void } };

/**
 * What Firefox alone can be made to do.
 *
 * @throws Error where the browser is another.
 */
export function firefoxOf({ driver }: { driver: Driver }): FirefoxDriver {
  if (!(driver instanceof FirefoxDriver)) throw new Error(`This is ${driver.kind}, not Firefox.`);
  return driver;
}
