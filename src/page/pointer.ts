/**
 * What mouse, finger and pen do on the page, as events of hovering. Nothing is taken from the page and all is passive,
 * so that scrolling never waits for us; but for one: the browser's own menu for a long press on a marked link.
 *
 * Which touch is a tap, and which press a long one, the browser says: it sends a click for a tap only, and the wish
 * for a menu for a long press, and neither of them for scrolling.
 */
import type { Rest } from './early-pointer';
import { DWELL_MS, type HoverEvent, type OpensAfter } from './hover';
import type { Mark, Marks } from './marks';
import { markAt } from './point';

/** CSS px of the window. */
export interface Point {
  x: number;
  y: number;
}

/** What the pointer needs, and whom it tells. */
export interface PointerDeps {
  document: Document;
  signal: AbortSignal;
  marks: Marks;
  /** Where the pointer already rests. */
  rests: Rest | null;
  opensAfter(): OpensAfter;
  /** Whether a node is the element of a card. */
  isOurs(node: EventTarget | null): boolean;
  onEvent(event: HoverEvent<Mark>, point: Point): void;
}

/** What does something of its own when it is clicked. */
const CONTROL =
  'a[href], area, button, input, select, textarea, label, summary, audio, video, [contenteditable], [role="button"], [role="link"]';

/**
 * Begins to follow; ends with the signal.
 *
 * @returns tells anew what the pointer rests on, as after another setting
 */
export function followPointer(deps: PointerDeps): () => void {
  const { document, signal, marks, isOurs } = deps;
  const passive = { capture: true, passive: true, signal };
  /** Where the pointer rests on the page, for a key that makes a card open there. */
  let rests = deps.rests;
  /** The button of the last press. */
  let pressed = 0;
  /** When anything has last scrolled, by `performance.now()`. */
  let scrolled = 0;

  function under(event: MouseEvent, path = pathOf(event)): Mark | null {
    const found = targetsOf(path).map((target) =>
      markAt(marks, target, event.clientX, event.clientY, scrolled),
    );
    return found.find(Boolean) ?? null;
  }

  function tell(event: HoverEvent<Mark>, { clientX: x, clientY: y }: MouseEvent): void {
    deps.onEvent(event, { x, y });
  }

  function over({ event, path }: Rest, isAltDown: boolean): void {
    // With a button down the reader selects or drags.
    const mark = event.buttons === 0 ? under(event, path) : null;
    const opensAfter = deps.opensAfter();
    const dwell = opensAfter === 'alt' && !isAltDown ? null : DWELL_MS[opensAfter];
    tell(mark ? { type: 'over', mark, dwell } : { type: 'off' }, event);
  }

  function onMove(event: PointerEvent): void {
    // A finger does not hover: what looks like it is the beginning of scrolling.
    if (event.pointerType === 'touch') return;
    rests = isOurs(event.target) ? null : { event, path: pathOf(event) };
    again();
  }

  function again(): void {
    if (rests) over(rests, rests.event.altKey);
  }

  function onScroll(): void {
    scrolled = performance.now();
  }

  function onLeave(event: PointerEvent): void {
    rests = null;
    tell({ type: 'off' }, event);
  }

  function onKey({ key }: KeyboardEvent): void {
    if (key === 'Alt' && rests && deps.opensAfter() === 'alt') over(rests, true);
  }

  function onDown(event: PointerEvent): void {
    pressed = event.button;
    // A finger may be about to scroll; it means the page when it has tapped.
    if (event.pointerType !== 'mouse' || isOurs(event.target)) return;
    tell({ type: 'pressed', mark: plainMark(event) }, event);
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || isOurs(event.target)) return;
    // The second click of a double one, and one that ends or stretches a selection, are about the words.
    const selects = event.detail > 1 || event.shiftKey || document.getSelection()?.isCollapsed === false;
    const mark = selects ? null : plainMark(event);
    if (mark) tell({ type: 'clicked', mark }, event);
    else if (!isMouse(event)) tell({ type: 'pressed', mark: null }, event);
  }

  function onMenu(event: MouseEvent): void {
    // Asked for by the right button, that of a pen or the menu key it is the browser's. Browsers differ in what they
    // call the button of a long press, so that of the press before says it.
    if (!(event instanceof PointerEvent) || isOurs(event.target)) return;
    const isLong = event.pointerType === 'touch' || (event.pointerType === 'pen' && pressed === 0);
    const mark = isLong && isControl(event) ? under(event) : null;
    if (!mark) return;
    event.preventDefault();
    tell({ type: 'clicked', mark }, event);
  }

  /** The mark under a press that does nothing else on this page. */
  function plainMark(event: MouseEvent): Mark | null {
    const mark = under(event);
    return mark && !isControl(event) ? mark : null;
  }

  // At the window, before any part of the page can stop them.
  window.addEventListener('pointermove', onMove, passive);
  document.documentElement.addEventListener('pointerleave', onLeave, { passive: true, signal });
  window.addEventListener('keydown', onKey, passive);
  window.addEventListener('scroll', onScroll, passive);
  window.addEventListener('pointerdown', onDown, passive);
  window.addEventListener('click', onClick, passive);
  window.addEventListener('contextmenu', onMenu, { capture: true, signal });
  return again;
}

/** What an event goes through; of a target without a shadow tree that alone, since the whole way takes a list of all that it is in. */
function pathOf(event: Event): EventTarget[] {
  const { target } = event;
  return target instanceof Element && target.shadowRoot === null ? [target] : event.composedPath();
}

/**
 * The element that an event was sent to, in a shadow tree too, of which the event itself names the host alone; and the
 * hosts of such trees, whose own text may be what is seen there.
 *
 * @param path what the event went through, by `pathOf` or `composedPath()`
 */
function targetsOf(path: readonly EventTarget[]): EventTarget[] {
  return path.filter((_, i) => i === 0 || path[i - 1] instanceof ShadowRoot);
}

/** Pages make controls of anything; the hand that they show over it says so. */
function isControl(event: Event): boolean {
  return targetsOf(pathOf(event)).some(
    (node) =>
      node instanceof Element &&
      (node.closest(CONTROL) !== null || getComputedStyle(node).cursor === 'pointer'),
  );
}

/** A click without a pointer, by a key or a screen reader, counts as one of a finger. */
function isMouse(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'mouse';
}
