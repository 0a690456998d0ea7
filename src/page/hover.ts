/**
 * When a card opens and closes, as a function of what the reader does; no DOM, no clock.
 *
 *             over a mark             DWELL_MS
 *      idle ───────────────► resting ───────────► open ◄─────────────┐
 *       ▲ ▲      off            │                │  │ off, card left  │ back on mark or card
 *       │ └─────────────────────┘                │  └────► leaving ───┘
 *       │        Escape, scrolled away, pressed elsewhere, gone │ GRACE_MS
 *       └────────────────────────────────────────┴──────────────┘
 *
 * A click on a mark pins its card, opened by that click or before: it then does not mind where the pointer is, and a
 * second click closes it. A key or the popup opens a card at once, from any state. Such a card does not listen to the
 * pointer, which may lie anywhere, until the reader has moved it into the card.
 */

/**
 * How long the pointer rests on a mark before the card opens, in ms, by the reader's setting `opensAfter`.
 * - `none`: at once
 * - `short`: long enough that reading along with the pointer opens nothing, within the usual 200-500 (word-hunter 200,
 *   Wikipedia's previews 500)
 * - `long`: for who reads with the pointer on the line; no slip rests so long, and longer seems broken (a second is
 *   where attention wanders off)
 * - `alt`: the key says that the reader wants it
 */
export const DWELL_MS = { none: 0, short: 300, long: 900, alt: 0 } as const;

/** How long a card stays after the pointer has left it, in ms: the way from mark to card, or a slip (Wikipedia's previews 300). */
export const GRACE_MS = 300;

/** The setting. */
export type OpensAfter = keyof typeof DWELL_MS;

/** What opened a card. */
export type OpenedBy = 'pointer' | 'press' | 'key' | 'popup';

/** `token` is that of the last timer started: one that fires with another token comes too late. */
export type HoverState<Mark> = { token: number } & (
  | {
      name: 'idle';
      /** The mark whose card was closed while the pointer may still be on it: it stays closed until the pointer has left. */
      dismissed: Mark | null;
    }
  | { name: 'resting'; mark: Mark }
  | { name: 'open'; mark: Mark; by: OpenedBy }
  | {
      name: 'leaving';
      mark: Mark;
      /** Another mark that the pointer rests on meanwhile; its card comes next. */
      next: Mark | null;
    }
);

/** What happened. */
export type HoverEvent<Mark> =
  /** The pointer is on a mark. Its card opens after `dwell` ms; null, where a key is wanted that is not down: not at all. */
  | { type: 'over'; mark: Mark; dwell: number | null }
  | { type: 'off' }
  | { type: 'card-entered' }
  | { type: 'card-left' }
  | { type: 'timer'; token: number }
  | { type: 'step'; mark: Mark; by: 'key' | 'popup' }
  /** Escape, or the card's own button. */
  | { type: 'dismissed' }
  /** A whole click, tap or long press that means the card of a mark. */
  | { type: 'clicked'; mark: Mark }
  /** A press on the page, on a mark that a click would open the card of or (null) elsewhere. */
  | { type: 'pressed'; mark: Mark | null }
  /** An element of the page, such as a video or a dialog, has come over everything. */
  | { type: 'covered' }
  | { type: 'scrolled-away' }
  /** These marks are no longer in the page. */
  | { type: 'gone'; marks: readonly Mark[] };

/**
 * What is to be done about it. A timer takes the place of the one before it, and one that fires when nobody waits for
 * it any more does nothing, so that none need be cancelled. A card takes the place of the one that is open.
 */
export type HoverEffect<Mark> =
  | { type: 'start-timer'; token: number; ms: number }
  | { type: 'open'; mark: Mark; by: OpenedBy }
  /** The open card has been pinned and may have the focus. */
  | { type: 'focus' }
  | { type: 'close'; returnFocus: boolean };

/** A state with the effect of coming there. */
export interface HoverStep<Mark> {
  state: HoverState<Mark>;
  effect: HoverEffect<Mark> | null;
}

/** The state in which nothing is under the pointer and nothing is open. */
export function idle<Mark>(): HoverState<Mark> {
  return { name: 'idle', dismissed: null, token: 0 };
}

/**
 * The next state, and what is to be done.
 *
 * @example
 * reduceHover(idle(), { type: 'over', mark, dwell: 300 })
 * // { state: { name: 'resting', mark, token: 1 }, effect: { type: 'start-timer', token: 1, ms: 300 } }
 */
export function reduceHover<Mark>(state: HoverState<Mark>, event: HoverEvent<Mark>): HoverStep<Mark> {
  switch (event.type) {
    case 'over':
      return over(state, event.mark, event.dwell);
    case 'off':
      return off(state);
    case 'card-entered':
      return cardEntered(state);
    case 'card-left':
      return state.name === 'open' && state.by === 'pointer' ? leave(state, state.mark, null) : stay(state);
    case 'timer':
      return event.token === state.token ? timer(state) : stay(state);
    case 'step':
      return open(state, event.mark, event.by);
    case 'dismissed':
    case 'scrolled-away':
      return close(state, true);
    case 'clicked':
      return clicked(state, event.mark);
    case 'pressed':
      return 'mark' in state && state.mark === event.mark ? stay(state) : close(state, false);
    case 'covered':
      return close(state, false);
    case 'gone':
      return gone(state, event.marks);
  }
}

function over<Mark>(state: HoverState<Mark>, mark: Mark, dwell: number | null): HoverStep<Mark> {
  // Without its key a mark is plain text, but for that of the card which is open.
  if (dwell === null && !(isOpen(state) && state.mark === mark)) {
    return state.name === 'idle' && state.dismissed === mark ? stay(state) : off(state);
  }
  const ms = dwell ?? 0;
  switch (state.name) {
    case 'idle':
      return mark === state.dismissed ? stay(state) : rest(state, mark, ms);
    case 'resting':
      return mark === state.mark ? stay(state) : rest(state, mark, ms);
    case 'open':
      return mark === state.mark || state.by !== 'pointer' ? stay(state) : leave(state, state.mark, mark, ms);
    case 'leaving':
      if (mark === state.mark) return backIn(state, mark);
      return mark === state.next ? stay(state) : leave(state, state.mark, mark, ms);
  }
}

function clicked<Mark>(state: HoverState<Mark>, mark: Mark): HoverStep<Mark> {
  if (!isOpen(state) || state.mark !== mark) return open(state, mark, 'press');
  if (state.name === 'open' && state.by !== 'pointer') return close(state, true);
  return { state: { name: 'open', mark, by: 'press', token: state.token }, effect: { type: 'focus' } };
}

function isOpen<Mark>(
  state: HoverState<Mark>,
): state is Extract<HoverState<Mark>, { name: 'open' | 'leaving' }> {
  return state.name === 'open' || state.name === 'leaving';
}

function off<Mark>(state: HoverState<Mark>): HoverStep<Mark> {
  switch (state.name) {
    case 'idle':
      return stay<Mark>(state.dismissed === null ? state : { ...state, dismissed: null });
    case 'resting':
      return stay({ ...idle<Mark>(), token: state.token });
    case 'open':
      return state.by === 'pointer' ? leave(state, state.mark, null) : stay(state);
    case 'leaving':
      return state.next === null ? stay(state) : leave(state, state.mark, null);
  }
}

function cardEntered<Mark>(state: HoverState<Mark>): HoverStep<Mark> {
  if (state.name === 'leaving') return backIn(state, state.mark);
  return stay(state.name === 'open' && state.by !== 'press' ? { ...state, by: 'pointer' } : state);
}

function timer<Mark>(state: HoverState<Mark>): HoverStep<Mark> {
  if (state.name === 'resting') return open(state, state.mark, 'pointer');
  if (state.name !== 'leaving') return stay(state);
  if (state.next !== null) return open(state, state.next, 'pointer');
  // The pointer is off the mark already: it may open the card again as soon as it comes back.
  return { state: { ...idle<Mark>(), token: state.token }, effect: { type: 'close', returnFocus: true } };
}

function stay<Mark>(state: HoverState<Mark>): HoverStep<Mark> {
  return { state, effect: null };
}

function rest<Mark>({ token: last }: HoverState<Mark>, mark: Mark, ms: number): HoverStep<Mark> {
  const token = last + 1;
  return {
    state: { name: 'resting', mark, token },
    effect: { type: 'start-timer', token, ms },
  };
}

/** Another mark on the way to the card is only crossed: however soon cards open, it takes the grace to open the next. */
function leave<Mark>(
  { token: last }: HoverState<Mark>,
  mark: Mark,
  next: Mark | null,
  dwell = 0,
): HoverStep<Mark> {
  const token = last + 1;
  return {
    state: { name: 'leaving', mark, next, token },
    effect: { type: 'start-timer', token, ms: Math.max(dwell, GRACE_MS) },
  };
}

function backIn<Mark>({ token }: HoverState<Mark>, mark: Mark): HoverStep<Mark> {
  return stay({ name: 'open', mark, by: 'pointer', token });
}

function open<Mark>({ token }: HoverState<Mark>, mark: Mark, by: OpenedBy): HoverStep<Mark> {
  return { state: { name: 'open', mark, by, token }, effect: { type: 'open', mark, by } };
}

/** Closes what is open and forgets what was about to open. */
/** What is gone is nowhere remembered: it would keep all that has left the page with it in memory. */
function gone<Mark>(from: HoverState<Mark>, marks: readonly Mark[]): HoverStep<Mark> {
  const about = from.name === 'idle' ? from.dismissed : from.mark;
  if (about === null || !marks.includes(about)) return stay(from);
  const { state, effect } = close(from, true);
  return { state: off(state).state, effect };
}

function close<Mark>(from: HoverState<Mark>, returnFocus: boolean): HoverStep<Mark> {
  if (from.name === 'idle') return stay(from);
  return {
    state: { name: 'idle', dismissed: from.mark, token: from.token },
    effect: from.name === 'resting' ? null : { type: 'close', returnFocus },
  };
}
