/**
 * The page's side of the panel: while one is connected it is posted the page's notes and which of them stand in the
 * window. Without one nothing listens to the page.
 */
import type { PanelNote, PanelPage } from '../messages';
import { PANEL_PORT } from '../panel';
import type { Mark } from './marks';
import { summarise } from './notes';
import { boxOf, isInWindow } from './view';

/** The parts of the browser's port that are used. */
export interface PagePort {
  readonly name: string;
  postMessage(message: PanelPage): void;
  disconnect(): void;
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** `runtime.onConnect`, by which only parts of the extension itself connect. */
export interface Connections {
  addListener(listener: (port: PagePort) => void): void;
  removeListener(listener: (port: PagePort) => void): void;
}

/** What the port needs of its page. */
export interface PanelPortDeps {
  document: Document;
  /** Ends it, with its connections. */
  signal: AbortSignal;
  connections: Connections;
  /** All marks, in the order of the page. */
  list(): readonly Mark[];
}

/** Tells connected panels of the page. */
export interface PanelPort {
  /** The list of marks may be another. */
  changed(): void;
}

/** Begins to answer panels. */
export function createPanelPort({ document, signal, connections, list }: PanelPortDeps): PanelPort {
  const ports = new Set<PagePort>();
  let marks: readonly Mark[] = [];
  let notes: PanelNote[] = [];
  let cited: PanelPage['cited'] = null;
  /** The notes in the window when it was posted last; null where the notes themselves are to be posted. */
  let posted: string | null = null;
  let listening: AbortController | null = null;
  let isDue = false;
  let isStale = false;

  function connected(port: PagePort): void {
    if (port.name !== PANEL_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) rest();
    });
    listen();
    read();
    post([port]);
  }

  function read(): void {
    marks = list();
    notes = panelNotes(marks);
    cited = citedIn(marks);
    posted = null;
  }

  function post(to: Iterable<PagePort>): void {
    const shown = inView();
    if (shown.join() === posted) return;
    posted = shown.join();
    for (const port of to) port.postMessage({ cited, notes, inView: shown });
  }

  /** Once a frame, however often the page scrolls in it. */
  function schedule(): void {
    if (isDue || ports.size === 0) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (isStale) read();
      isStale = false;
      post(ports);
    });
  }

  function inView(): number[] {
    const shown = new Set<string>();
    for (const mark of marks) {
      const box = shown.has(mark.annotation.term) ? null : boxOf(mark);
      if (box && isInWindow(box)) shown.add(mark.annotation.term);
    }
    return notes.filter(({ term }) => shown.has(term)).map(({ index }) => index);
  }

  function listen(): void {
    if (listening) return;
    listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    document.addEventListener('scroll', schedule, options);
    document.defaultView?.addEventListener('resize', schedule, options);
  }

  function rest(): void {
    listening?.abort();
    listening = null;
  }

  connections.addListener(connected);
  signal.addEventListener('abort', () => {
    connections.removeListener(connected);
    rest();
    for (const port of ports) port.disconnect();
    ports.clear();
  });

  return {
    changed() {
      isStale = true;
      schedule();
    },
  };
}

/** The notes of a page as the panel shows them, one a term, with what the best answer says. */
function panelNotes(marks: readonly Mark[]): PanelNote[] {
  return summarise(marks).map(({ term, quote, count, index }) => {
    const mark = marks[index];
    return {
      term,
      quote,
      count,
      index,
      passage: mark?.passages[0] ?? null,
      paperUrl: mark?.annotation.url ?? null,
    };
  });
}

/** What the headline of a page stands for that questions cite; null where there is none. */
function citedIn(marks: readonly Mark[]): PanelPage['cited'] {
  const headline = marks.find(({ annotation }) => annotation.kind === 'article')?.annotation;
  return headline ? { publication: headline.term, questions: headline.answers.length } : null;
}
