/** The cards of one page: joins the pointer, the popup and the keys with the state of hovering, its timer and the card. */
import type { CardRequests, MountCard } from './card-port';
import { createCardSlot } from './card-slot';
import type { Clock } from './clock';
import type { Rest } from './early-pointer';
import { canHighlight } from './highlight';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  idle,
  type OpensAfter,
  reduceHover,
} from './hover';
import type { Mark, Marks } from './marks';
import { OPENS_AFTER } from './opens-after';
import { type Connections, createPanelPort } from './panel-port';
import { followPointer, type Point } from './pointer';
import { nearestShown, nextShown } from './step';
import { boxOf, bringIntoView } from './view';

/**
 * How long a pointer that moves goes on before it is looked again whether the page has taken marks away, in ms: looking at
 * each move costs an eighth of it, and nobody sees a mark come back a quarter of a second later.
 */
const LOOK_MS = 250;

/** What cards need of their page. */
export interface CardsDeps extends CardRequests {
  document: Document;
  clock: Clock;
  /** Ends the cards, with all that listens to the page. */
  signal: AbortSignal;
  marks: Marks;
  /** Where the pointer already rests. */
  rests: Rest | null;
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
  /** Opens the card of the note at what has the focus, else of the one shown last, else of the next on the page. */
  open(): void;
  /** Closes the card that is open. */
  close(): void;
  /** The page has been read anew: the list of its marks may be another. */
  changed(): void;
  /** These marks are no longer in the page. */
  gone(marks: readonly Mark[]): void;
  /** Resolves when no card is open. */
  closed(): Promise<void>;
  /** Whether a node of the page is the element of a card. */
  isOurs(node: Node): boolean;
}

/** Tells a setting, now and whenever it changes, until the signal ends it. */
export type FollowOpensAfter = (onValue: (value: OpensAfter) => void, signal: AbortSignal) => void;

/** What the card's script brings along. */
export interface CardTools {
  mount: MountCard;
  followOpensAfter: FollowOpensAfter;
  /** By which the panel connects to the page. */
  connections: Connections;
}

/** Begins to follow the pointer, where there is something to see under it, and opens what is asked for. */
export function createCards({ mount, followOpensAfter, connections }: CardTools, deps: CardsDeps): Cards {
  const { document, clock, signal, marks } = deps;
  const panel = createPanelPort({ ...deps, connections });
  const slot = createCardSlot({ ...deps, mount, onEvent: happened });
  let state: HoverState<Mark> = idle();
  let opensAfter = OPENS_AFTER;
  let cancelTimer = () => {};
  let point: Point = { x: 0, y: 0 };
  let lastShown: Mark | null = null;
  /** When it is time to look for lost marks, by `performance.now()`. */
  let lookAt = 0;

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
        slot.open(effect.mark, effect.by, effect.by === 'pointer' || effect.by === 'press' ? point : null);
        break;
      case 'focus':
        slot.focus();
        break;
      case 'close':
        slot.close(effect.returnFocus);
        break;
    }
  }

  /** Whether an element of the page has the whole screen, such as a video: nothing may come over it. */
  function isCovered(): boolean {
    const { fullscreenElement } = document;
    return fullscreenElement !== null && fullscreenElement !== document.documentElement;
  }

  function openBy(by: 'key' | 'popup', mark: Mark | null | undefined): void {
    if (!mark || isCovered()) return;
    marks.restore();
    bringIntoView(mark);
    happened({ type: 'step', mark, by });
  }

  if (canHighlight()) {
    const lookAgain = followPointer({
      ...deps,
      isOurs: slot.isOurs,
      opensAfter: () => opensAfter,
      onEvent(event, at) {
        if (isCovered()) return;
        const now = performance.now();
        if (now >= lookAt) {
          lookAt = now + LOOK_MS;
          marks.restore();
        }
        if (event.type === 'over' || event.type === 'clicked') point = at;
        happened(event);
      },
    });
    followOpensAfter((value) => {
      opensAfter = value;
      // The first comes when the pointer may have been on a mark for some time.
      if (!document.hidden) lookAgain();
    }, signal);
    const onFullscreen = () => isCovered() && happened({ type: 'covered' });
    document.addEventListener('fullscreenchange', onFullscreen, { signal });
    // A dialog that opens lies over the card and makes all else inert; one that closes may have the card in it.
    const onToggle = ({ target }: Event) =>
      target instanceof HTMLDialogElement && happened({ type: 'covered' });
    window.addEventListener('toggle', onToggle, { capture: true, signal });
  }
  signal.addEventListener('abort', () => {
    cancelTimer();
    slot.close(true);
  });

  const drawn = () => deps.list().filter(marks.isDrawn);

  return {
    show(index) {
      const all = deps.list();
      const mark = all[index];
      if (!mark) return;
      const { term } = mark.annotation;
      openBy(
        'popup',
        boxOf(mark) ? mark : all.find((other) => other.annotation.term === term && boxOf(other)),
      );
    },
    step: (direction) => openBy('key', nextShown(drawn(), lastShown, direction)),
    open() {
      const { activeElement } = document;
      if (slot.isOurs(activeElement)) return;
      const current = 'mark' in state && state.name !== 'resting' ? state.mark : null;
      const focus = activeElement === document.body ? null : activeElement;
      openBy('key', current ?? nearestShown(drawn(), focus, lastShown));
    },
    close: () => happened({ type: 'dismissed' }),
    changed: panel.changed,
    gone(gone) {
      // Held, it would keep all that has left the page with it in memory.
      if (gone.includes(lastShown!)) lastShown = null;
      happened({ type: 'gone', marks: gone });
      panel.changed();
    },
    closed: slot.closed,
    isOurs: slot.isOurs,
  };
}
