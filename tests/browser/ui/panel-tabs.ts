/** Tabs for the panel's tests: a window with pages that do what the test says. */
import type { PanelPage } from '../../../src/messages';
import type { FrontTab, PageConnection, PanelTabs } from '../../../src/ui/panel/follow';

/** A page with our script and its card in it, or one with less. */
export interface TestPage {
  url: string | null;
  /** What it posts when it is connected to; null where nothing there answers. */
  posts: unknown;
  hasNotes: boolean | null;
}

/** A window of tabs. */
export class TestTabs implements PanelTabs {
  readonly pages = new Map<number, TestPage>();
  readonly shown: string[] = [];
  readonly connections: { tabId: number; isClosed: boolean; post(message: unknown): void; end(): void }[] =
    [];
  inFront: number | null = null;
  switchedOff: string[] = [];
  #listeners = new Set<(tabId?: number) => void>();

  constructor(...pages: TestPage[]) {
    for (const [id, page] of pages.entries()) this.pages.set(id, page);
    this.inFront = pages.length > 0 ? 0 : null;
  }

  async front(): Promise<FrontTab | null> {
    const page = this.inFront === null ? undefined : this.pages.get(this.inFront);
    return page && this.inFront !== null ? { id: this.inFront, url: page.url } : null;
  }

  connect(tabId: number): PageConnection {
    const heard: ((message: unknown) => void)[] = [];
    const ended: (() => void)[] = [];
    const connection = {
      tabId,
      isClosed: false,
      post: (message: unknown) => {
        for (const listener of heard) listener(message);
      },
      end: () => {
        for (const listener of ended) listener();
      },
    };
    this.connections.push(connection);
    const { posts = null } = this.pages.get(tabId) ?? {};
    // As in the browser, what comes of it comes later.
    queueMicrotask(() => (posts === null ? connection.end() : connection.post(posts)));
    return {
      onMessage: (listener) => heard.push(listener),
      onEnd: (listener) => ended.push(listener),
      close: () => {
        connection.isClosed = true;
      },
    };
  }

  async hasNotes(tabId: number): Promise<boolean | null> {
    return this.pages.get(tabId)?.hasNotes ?? null;
  }

  async isSwitchedOn(url: string): Promise<boolean> {
    return !this.switchedOff.includes(new URL(url).hostname);
  }

  onTurn(listener: (tabId?: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something happened in the window, or a page has notes now. */
  turn(tabId?: number): void {
    for (const listener of this.#listeners) listener(tabId);
  }

  show(tabId: number, index: number): void {
    this.shown.push(`${tabId}/${index}`);
  }
}

/** A page that posts this. */
export const pageWith = (posts: PanelPage, url = 'https://www.demorgen.be/haven'): TestPage => ({
  url,
  posts,
  hasNotes: true,
});

/** A page where nothing answers. */
export const pageWithout = (hasNotes: boolean | null, url: string | null): TestPage => ({
  url,
  posts: null,
  hasNotes,
});
