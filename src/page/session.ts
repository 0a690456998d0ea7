/**
 * Kamernoot on one tab's page: reads it, marks what the background knows answers about, and reads on when the page
 * changes. Until there is a note nothing listens to the page but the watcher; what opens cards comes with the first.
 */
import type { AnnotateRequest, NotesReply } from '../messages';
import { ask, NoAnswerError } from './ask';
import type { CardRequests, CreateCards } from './card-port';
import type { Cards } from './cards';
import type { Clock } from './clock';
import { type EarlyPointer, rememberPointer } from './early-pointer';
import { canHighlight } from './highlight';
import { headOf, pageIdentity } from './identity';
import { watchForRoots } from './late-roots';
import { createMarks, type Mark } from './marks';
import { summarise } from './notes';
import { readAnnotateReply } from './reply';
import { createScanner } from './scan';
import { watchText } from './watch';

/**
 * After how long the card's code, which comes within a tenth of a second after the first notes, is asked for anew, in ms:
 * the background may have ended between its answer and this. A slow machine takes a second.
 */
export const CARDS_MS = 3_000;

/** What a session needs of the world. */
export interface SessionDeps extends CardRequests {
  document: Document;
  /** The page's address, `location.href`. */
  url: string;
  clock: Clock;
  /** Sends a request to the background; what comes, if anything does, is checked here. */
  annotate(request: AnnotateRequest): Promise<unknown>;
  /** The card's code; it comes only to a page that has notes. */
  loadCards(): Promise<CreateCards>;
  /**
   * Told once a page of what went wrong: the page is left alone from then on, or, where it is the background that gives no
   * answer, keeps what is marked.
   */
  report(error: unknown): void;
}

/** Something that a reader asks of a page's cards. */
export type ActOnCards = (cards: Cards) => void;

/** A running session. */
export interface Session {
  /** The page's notes, for the popup. */
  notes(): NotesReply;
  /** Resolves when no reading of the page is under way, so that `notes()` holds what it found. */
  settled(): Promise<void>;
  /** The cards of the page as it is; null until their code has come. */
  readonly cards: Cards | null;
  /**
   * Does this with the cards: at once, or when their code, which the page's first notes wait for, has come. Of what is
   * asked meanwhile, the last; nothing on a page without notes.
   */
  withCards(act: ActOnCards): void;
  /** Clears the page and reads it anew; `settled` says when that is done. */
  rescan(): void;
  /** Reads all of the page anew, as it came back with marks that may have been settled otherwise meanwhile; they stay until it is read. */
  renew(): void;
  /** The page has another address: clears, and begins anew when its text has come to rest. */
  navigate(url: string): void;
  /** Ends, and leaves the page as it was. */
  stop(): void;
}

/**
 * Starts on a page.
 *
 * @example
 * const session = startSession({ document, url: location.href, clock: systemClock, … });
 * session.stop();
 */
export function startSession(deps: SessionDeps): Session {
  let page = openPage(deps, deps.url);
  page.begin();

  return {
    notes: () => page.notes(),
    settled: () => page.settled(),
    get cards() {
      return page.cards;
    },
    withCards: (act) => page.withCards(act),
    rescan() {
      page.end();
      page = openPage(deps, page.url, page.stale);
      page.begin();
    },
    renew: () => page.renew(),
    navigate(url) {
      if (withoutFragment(url) === withoutFragment(page.url)) return;
      page.end();
      page = openPage(deps, url, headOf(deps.document));
      page.beginAtRest();
    },
    stop: () => page.end(),
  };
}

/** One page of a session: an address and what is marked there. Everything in it ends with one signal. */
function openPage(deps: SessionDeps, url: string, stale?: ReadonlySet<string>) {
  const { document, clock } = deps;
  const ending = new AbortController();
  const { signal } = ending;
  const marks = createMarks();
  let cards: Cards | null = null;
  /** From the first notes on until there are cards. */
  let early: EarlyPointer | null = null;
  /** What has been asked of the cards meanwhile. */
  let asked: ActOnCards | null = null;
  let isReported = false;

  const scanner = createScanner({
    ...deps,
    marks,
    signal,
    identity: () => pageIdentity(document, url, stale),
    annotate: (request) =>
      ask(
        { clock, signal },
        () => deps.annotate(request),
        (answer) => {
          const reply = readAnnotateReply(answer, request);
          if (!cards && (reply.annotations.length > 0 || reply.headline)) {
            early ??= rememberPointer(signal);
          }
          return reply;
        },
      ),
    onGone,
    onRoot: (root) => watch.follow(root),
    onCustom: (elements) => lateRoots.expect(elements),
  });
  const watch = watchText({
    document,
    clock,
    signal,
    isOurs: (node) => cards?.isOurs(node) ?? false,
    onChange() {
      const gone = marks.dropStale();
      scanner.lost(gone);
      onGone(gone);
      return gone.length > 0;
    },
    onRest: read,
  });
  const lateRoots = watchForRoots({ document, clock, signal, onRoot: read });
  const list = () => marks.inOrderOf(scanner.blocks);

  async function read(): Promise<void> {
    try {
      await scanner.scan();
      cards?.changed();
      if (signal.aborted || marks.empty || cards) return;
      const createCards = await cardsCode();
      if (signal.aborted) return;
      cards ??= createCards({ ...deps, signal, marks, rests: early?.rests() ?? null, list, onFault });
      asked?.(cards);
      asked = null;
    } catch (error) {
      onFault(error);
    } finally {
      early?.stop();
      early = null;
    }
  }

  function cardsCode(): Promise<CreateCards> {
    const cancel = clock.after(CARDS_MS, () => scanner.askAgain().catch(onFault));
    signal.addEventListener('abort', cancel);
    return deps.loadCards().finally(cancel);
  }

  function onGone(gone: readonly Mark[]): void {
    if (gone.length > 0) cards?.gone(gone);
  }

  function onFault(error: unknown): void {
    if (signal.aborted) return;
    if (!(error instanceof NoAnswerError)) end();
    if (!isReported) deps.report(error);
    isReported = true;
  }

  function end(): void {
    ending.abort();
    marks.clear();
  }

  return {
    url,
    stale,
    end,
    renew() {
      scanner.forget();
      if (document.hidden) watch.expect();
      else void read();
    },
    begin: () => (document.hidden ? watch.expect() : void read()),
    beginAtRest: watch.expect,
    notes: (): NotesReply => ({
      citedBy: [...scanner.citedBy],
      notes: summarise(list()),
      marked: canHighlight(),
      ...(scanner.cut && { cut: scanner.cut }),
    }),
    settled: () => scanner.settled(),
    get cards() {
      return cards;
    },
    withCards(act: ActOnCards): void {
      if (cards) act(cards);
      else if (early) asked = act;
    },
  };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/s, '');
}
