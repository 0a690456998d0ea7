/** The one place where a card can be open: opens it, sees what ends it, and gives the focus back. */
import type { CardAnchor, CardHandle, CardRequests, MountCard } from './card-port';
import type { HoverEvent, OpenedBy } from './hover';
import type { Mark } from './marks';
import { liveRange } from './ranges';
import { boxOf, isInWindow } from './view';

/** How often a page may take a card away before it gets no more: once or twice may be chance, as of a page that is being rebuilt. */
const MOST_REMOVALS = 3;

/** What the slot needs, and whom it tells what the reader does. */
export interface CardSlotDeps extends CardRequests {
  document: Document;
  mount: MountCard;
  onEvent(event: HoverEvent<Mark>): void;
  onFault(error: unknown): void;
}

/** Holds one card or none. */
export interface CardSlot {
  /** Opens the card of a mark, in the place of the one that is open. Its focus is taken by a deliberate act only, never by hovering. */
  open(mark: Mark, by: OpenedBy, point: CardAnchor['point']): void;
  /** Puts the focus into the card that is open. */
  focus(): void;
  /** Closes the card; the focus, if the card has it, goes where it was or is left to the page. */
  close(returnFocus: boolean): void;
  /** Resolves when no card is open. */
  closed(): Promise<void>;
  /** Whether a node of the page is the element of a card that is or was open. */
  isOurs(node: EventTarget | null): boolean;
}

/** An empty slot. */
export function createCardSlot(deps: CardSlotDeps): CardSlot {
  const { document } = deps;
  const hosts = new WeakSet<EventTarget>();
  let shown: { handle: CardHandle; listening: AbortController } | null = null;
  /** What had the focus before the first of a row of cards. */
  let origin: Element | null = null;
  /** How often the page has taken a card away. */
  let removals = 0;
  /** Who waits until no card is open. */
  const waiting: (() => void)[] = [];

  function open(mark: Mark, by: OpenedBy, point: CardAnchor['point']): void {
    const range = liveRange(mark.block, mark.start, mark.end);
    if (!range || removals >= MOST_REMOVALS) {
      deps.onEvent({ type: 'gone', marks: [mark] });
      return;
    }
    if (!shown) origin = document.activeElement;
    remove();
    const { annotation, passages } = mark;
    const handle = deps.mount(
      { annotation, passages },
      { range, point },
      {
        openReader: deps.openReader,
        answerText: deps.answerText,
        hideTerm: deps.hideTerm,
        pointerEntered: () => deps.onEvent({ type: 'card-entered' }),
        pointerLeft: () => deps.onEvent({ type: 'card-left' }),
        dismissed: () => deps.onEvent({ type: 'dismissed' }),
      },
    );
    const listening = new AbortController();
    shown = { handle, listening };
    hosts.add(handle.host);
    listen(mark, handle.host, listening.signal);
    if (by !== 'pointer') handle.focus();
  }

  function listen(mark: Mark, host: HTMLElement, signal: AbortSignal): void {
    window.addEventListener('keydown', onKey, { capture: true, signal });
    watchHost(host, signal);
    window.addEventListener(
      'scroll',
      () => {
        const box = boxOf(mark);
        if (!box || !isInWindow(box)) deps.onEvent({ type: 'scrolled-away' });
      },
      { capture: true, passive: true, signal },
    );
  }

  /** A page that removes or hides the card has closed it; one that does so each time gets no more. */
  function watchHost(host: HTMLElement, signal: AbortSignal): void {
    const place = host.parentNode;
    const look = () => {
      if (signal.aborted || (host.parentNode === place && host.matches(':popover-open'))) return;
      removals++;
      deps.onEvent({ type: 'dismissed' });
    };
    const removing = new MutationObserver(look);
    if (place) removing.observe(place, { childList: true });
    host.addEventListener('toggle', look, { signal });
    signal.addEventListener('abort', () => removing.disconnect());
  }

  /** Takes the one key that is ours, and that only while a card is open: all others stay the page's. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    deps.onEvent({ type: 'dismissed' });
  }

  /** Takes the card away; tells whether it had the focus. */
  function remove(): boolean {
    if (!shown) return false;
    const { handle, listening } = shown;
    shown = null;
    const hadFocus = document.activeElement === handle.host;
    listening.abort();
    handle.close();
    return hadFocus;
  }

  return {
    open(mark, by, point) {
      try {
        open(mark, by, point);
      } catch (error) {
        deps.onFault(error);
      }
    },
    focus() {
      if (!shown) return;
      const { activeElement } = document;
      if (activeElement !== shown.handle.host) origin = activeElement;
      shown.handle.focus();
    },
    close(returnFocus) {
      if (remove() && returnFocus && origin instanceof HTMLElement) origin.focus({ preventScroll: true });
      origin = null;
      for (const resolve of waiting.splice(0)) resolve();
    },
    closed: () =>
      new Promise((resolve) => {
        if (shown) waiting.push(resolve);
        else resolve();
      }),
    isOurs: (node) => node !== null && hosts.has(node),
  };
}
