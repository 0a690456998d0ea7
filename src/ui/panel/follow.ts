/**
 * Follows the page in front of the panel's window: connects to it, and where there is nothing to connect to finds out
 * why. Each turn to another page makes what the earlier ones still answer void.
 */
import * as v from 'valibot';
import { type PanelPage, panelPage } from '../../messages';

/** Why a page has nothing for the panel. */
export type Nothing = 'no-notes' | 'switched-off' | 'reload' | 'not-a-news-site';

/** What there is to show. */
export type PanelState =
  | { type: 'waiting' }
  | { type: 'notes'; page: PanelPage }
  | { type: 'nothing'; why: Nothing };

/** A tab in front. */
export interface FrontTab {
  id: number;
  /** Its page's address; null where the browser does not tell it, which it does on the news sites alone. */
  url: string | null;
}

/** A connection with a page; it ends at once where nothing answers there. */
export interface PageConnection {
  onMessage(listener: (message: unknown) => void): void;
  onEnd(listener: () => void): void;
  close(): void;
}

/** What the panel does with the browser's tabs. */
export interface PanelTabs {
  front(): Promise<FrontTab | null>;
  connect(tabId: number): PageConnection;
  /** Whether a page has notes, once it has been read; null where none of our scripts is in it. */
  hasNotes(tabId: number): Promise<boolean | null>;
  isSwitchedOn(url: string): Promise<boolean>;
  /**
   * Tells of everything that may make it another page, or the same with notes. Gives a function that ends it.
   *
   * @param listener told of the tab where it is one that has notes now, which need not be in front
   */
  onTurn(listener: (tabId?: number) => void): () => void;
  show(tabId: number, index: number): void;
}

/** A panel that follows. */
export interface Following {
  /** Scrolls the page to a note, by its `index`, and opens its card. */
  show(index: number): void;
  stop(): void;
}

/** Begins to follow. @param onState told of each state, the first one soon */
export function followFront(tabs: PanelTabs, onState: (state: PanelState) => void): Following {
  let turn = 0;
  let front: FrontTab | null = null;
  let connection: PageConnection | null = null;

  async function follow(): Promise<void> {
    const mine = ++turn;
    connection?.close();
    connection = null;
    const tab = await tabs.front();
    if (mine !== turn) return;
    if (tab?.id !== front?.id || tab?.url !== front?.url) onState({ type: 'waiting' });
    front = tab;
    if (tab) listen(tab, mine, 'first');
    else onState({ type: 'nothing', why: 'not-a-news-site' });
  }

  /** A page that was still being read at the first try may answer at the second. A later one is told of by `onTurn`. */
  function listen(tab: FrontTab, mine: number, attempt: 'first' | 'second'): void {
    const opened = tabs.connect(tab.id);
    connection = opened;
    opened.onMessage((message) => {
      if (mine !== turn) return;
      const parsed = v.safeParse(panelPage, message);
      if (!parsed.success) {
        const [issue] = parsed.issues;
        reportError(new Error(`panel: message refused: ${v.getDotPath(issue) ?? 'all'}: ${issue.message}`));
      } else if (parsed.output.notes.length > 0 || parsed.output.cited) {
        onState({ type: 'notes', page: parsed.output });
      } else onState({ type: 'nothing', why: 'no-notes' });
    });
    opened.onEnd(async () => {
      if (mine !== turn) return;
      const hasNotes = await tabs.hasNotes(tab.id);
      if (mine !== turn) return;
      if (hasNotes && attempt === 'first') listen(tab, mine, 'second');
      else if (!hasNotes) {
        const why = await whyNothing(tab, hasNotes);
        if (mine === turn) onState({ type: 'nothing', why });
      }
    });
  }

  async function whyNothing({ url }: FrontTab, hasNotes: false | null): Promise<Nothing> {
    if (url === null) return 'not-a-news-site';
    if (!(await tabs.isSwitchedOn(url))) return 'switched-off';
    return hasNotes === null ? 'reload' : 'no-notes';
  }

  const ignore = tabs.onTurn((tabId) => {
    if (tabId === undefined || tabId === front?.id) follow().catch(reportError);
  });
  follow().catch(reportError);

  return {
    show(index) {
      if (front) tabs.show(front.id, index);
    },
    stop() {
      turn++;
      ignore();
      connection?.close();
    },
  };
}
