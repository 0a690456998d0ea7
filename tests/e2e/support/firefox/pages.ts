import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../../../scripts/until';
import { type BidiConnection, connectionOf, type SystemWindow } from './system';

/** A page of the extension as Firefox knows it. */
export interface View {
  /** Its name in WebDriver BiDi. */
  id: string;
  url: string;
  type: 'tab' | 'popup' | 'sidebar' | 'background';
}

/**
 * The pages of the extension. Firefox says nothing of them over WebDriver BiDi (bug 1755014), and has no names there for
 * those that are no tabs; so its own window is asked for them, and puppeteer told.
 */
export class ExtensionPages {
  private readonly known = new Map<string, View>();
  private readonly connection: BidiConnection;

  constructor(
    private readonly browser: Browser,
    private readonly system: SystemWindow,
  ) {
    this.connection = connectionOf(browser);
  }

  /** All that there are now; puppeteer knows them afterwards. */
  async views(): Promise<View[]> {
    const views = await this.system.run(() => kamernoot.views());
    for (const id of this.known.keys()) {
      if (views.some((view) => view.id === id)) continue;
      this.known.delete(id);
      this.connection.emit('browsingContext.contextDestroyed', event(id, ''));
    }
    for (const view of views) {
      const before = this.known.get(view.id);
      this.known.set(view.id, view);
      if (before === undefined && (await this.knownPage(view.id)) === undefined) {
        this.connection.emit('browsingContext.contextCreated', event(view.id, view.url));
      } else if (before?.url !== view.url) {
        this.connection.emit('browsingContext.historyUpdated', event(view.id, view.url));
      }
    }
    return views;
  }

  /** The first page that fits, ready to be used; null where there is none yet. */
  async find(fits: (view: View) => boolean): Promise<Page | null> {
    const view = (await this.views()).find(fits);
    return view === undefined ? null : this.pageOf(view);
  }

  async pageOf(view: View): Promise<Page> {
    const page = await this.knownPage(view.id);
    if (page === undefined) throw new Error(`puppeteer knows no page ${view.url}.`);
    const isLoaded = () =>
      page
        .evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete')
        // Between two documents there is nothing to ask.
        .catch(() => false);
    await until(`${view.url} to be loaded`, isLoaded);
    if (view.type === 'popup' || view.type === 'sidebar') {
      const { type } = view;
      page.close = async () => {
        await this.system.run((which) => kamernoot.hide(which), type);
        await until('it to close', async () => !(await this.views()).some(({ id }) => id === view.id));
      };
    }
    return page;
  }

  private async knownPage(id: string): Promise<Page | undefined> {
    return (await this.browser.pages()).find((page) => contextOf(page) === id);
  }
}

/** The name of a page in WebDriver BiDi. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function event(context: string, url: string): object {
  return {
    context,
    url,
    originalOpener: null,
    userContext: 'default',
    parent: null,
    children: null,
    clientWindow: '',
  };
}

/** Put into Firefox's window by `prepareWindow`. */
declare const kamernoot: { views(): View[]; hide(which: 'popup' | 'sidebar'): void };
