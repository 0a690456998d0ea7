/** The cards of one page: joins the pointer, the popup and the keys with the state of hovering, its timer and the card. */
import type { CardRequests, MountCard } from './card-port';
import { createCardSlot } from './card-slot';
import type { Clock } from './clock';
import { canHighlight } from './highlight';
import { type HoverEffect, type HoverEvent, type HoverState, idle, reduceHover } from './hover';
import type { Mark, Marks } from './marks';
import { markAt } from './point';
import { boxOf, bringIntoView } from './view';

/** What cards need of their page. */
export interface CardsDeps extends CardRequests {
  document: Document;
  clock: Clock;
  /** Ends the cards, with all that listens to the page. */
  signal: AbortSignal;
  marks: Marks;
  /** All marks, in the order of the page. */
  list(): readonly Mark[];
  onFault(error: unknown): void;
}

/** The cards of a page, one of which may be open. */
export interface Cards {
  /** Scrolls to a mark, by its index in the list, and opens its card. */
  show(index: number): void;
  /** Opens the next or the previous mark's card, from the last one shown, else from the top of the window. */
  step(direction: 1 | -1): void;
  /** These marks are no longer in the page. */
  gone(marks: readonly Mark[]): void;
  /** Resolves when no card is open. */
  closed(): Promise<void>;
  /** Whether a node of the page is the element of a card. */
  isOurs(node: Node): boolean;
}

/** Begins to follow the pointer, where there is something to see under it, and opens what is asked for. */
export function createCards(mount: MountCard, deps: CardsDeps): Cards {
  const { document, clock, signal, marks } = deps;
  const slot = createCardSlot({ ...deps, mount, onEvent: happened });
  let state: HoverState<Mark> = idle();
  let cancelTimer = () => {};
  let point = { x: 0, y: 0 };
  let lastShown: Mark | null = null;

  function happened(event: HoverEvent<Mark>): void {
    if (signal.aborted) return;
    const { state: next, effect } = reduceHover(state, event);
    state = next;
    if (effect) run(effect);
  }

  function run(effect: HoverEffect<Mark>): void {
    switch (effect.type) {
      case 'start-timer':
        cancelTimer();
        cancelTimer = clock.after(effect.ms, () => happened({ type: 'timer', token: effect.token }));
        break;
      case 'open':
        lastShown = effect.mark;
        slot.open(effect.mark, effect.by, effect.by === 'pointer' ? point : null);
        break;
      case 'close':
        slot.close(effect.returnFocus);
        break;
    }
  }

  function onMove(event: PointerEvent): void {
    // A finger does not hover: what looks like it is the beginning of scrolling.
    if (event.pointerType === 'touch' || slot.isOurs(event.target)) return;
    // With a button down the reader selects or drags.
    const mark = event.buttons === 0 ? markAt(marks, event.target, event.clientX, event.clientY) : null;
    if (mark) {
      point = { x: event.clientX, y: event.clientY };
      happened({ type: 'over', mark });
    } else happened({ type: 'off' });
  }

  function open(mark: Mark, by: 'key' | 'popup'): void {
    bringIntoView(mark);
    happened({ type: 'step', mark, by });
  }

  if (canHighlight()) {
    document.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
    const onLeave = () => happened({ type: 'off' });
    document.documentElement.addEventListener('pointerleave', onLeave, { passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    cancelTimer();
    slot.close(true);
  });

  return {
    show(index) {
      const all = deps.list();
      const mark = all[index];
      if (!mark) return;
      const { term } = mark.annotation;
      const shown = boxOf(mark) ? mark : all.find((other) => other.annotation.term === term && boxOf(other));
      if (shown) open(shown, 'popup');
    },
    step(direction) {
      const mark = nextShown(deps.list(), lastShown, direction);
      if (mark) open(mark, 'key');
    },
    gone: (gone) => happened({ type: 'gone', marks: gone }),
    closed: slot.closed,
    isOurs: slot.isOurs,
  };
}

/** The first mark that is shown on the page, seen from another mark or from the top of the window, round the page's end. */
function nextShown(marks: readonly Mark[], from: Mark | null, direction: 1 | -1): Mark | null {
  let index = from ? marks.indexOf(from) : -1;
  if (index < 0) {
    const below = marks.findIndex((mark) => (boxOf(mark)?.bottom ?? 0) > 0);
    index = Math.max(below, 0);
    if (direction === 1) index--;
  }
  for (let tries = 0; tries < marks.length; tries++) {
    index = (index + direction + marks.length) % marks.length;
    const mark = marks[index];
    if (mark && boxOf(mark)) return mark;
  }
  return null;
}
