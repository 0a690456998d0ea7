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
 * A key or the popup opens a card at once, from any state. Such a card does not listen to the pointer, which may lie
 * anywhere, until the reader has moved it into the card.
 */

/**
 * How long the pointer rests on a mark before the card opens, in ms. Long enough that reading along with the pointer
 * opens nothing, within the usual 200-500 (word-hunter 200, Wikipedia's previews 500).
 */
export const DWELL_MS = 300;

/** How long a card stays after the pointer has left it, in ms: the way from mark to card, or a slip (Wikipedia's previews 300). */
export const GRACE_MS = 300;

/** What opened a card. */
export type OpenedBy = 'pointer' | 'key' | 'popup';

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
  | { type: 'over'; mark: Mark }
  | { type: 'off' }
  | { type: 'card-entered' }
  | { type: 'card-left' }
  | { type: 'timer'; token: number }
  | { type: 'step'; mark: Mark; by: 'key' | 'popup' }
  /** Escape, or the card's own button. */
  | { type: 'dismissed' }
  | { type: 'pressed-elsewhere' }
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
 * reduceHover(idle(), { type: 'over', mark })
 * // { state: { name: 'resting', mark, token: 1 }, effect: { type: 'start-timer', token: 1, ms: 300 } }
 */
export function reduceHover<Mark>(state: HoverState<Mark>, event: HoverEvent<Mark>): HoverStep<Mark> {
  switch (event.type) {
    case 'over':
      return over(state, event.mark);
    case 'off':
      return off(state);
    case 'card-entered':
      return cardEntered(state);
    case 'card-left':
      return state.name === 'open' ? leave(state, state.mark, null) : stay(state);
    case 'timer':
      return event.token === state.token ? timer(state) : stay(state);
    case 'step':
      return open(state, event.mark, event.by);
    case 'dismissed':
    case 'scrolled-away':
      return close(state, true);
    case 'pressed-elsewhere':
      return close(state, false);
    case 'gone':
      return 'mark' in state && event.marks.includes(state.mark) ? close(state, true) : stay(state);
  }
}

function over<Mark>(state: HoverState<Mark>, mark: Mark): HoverStep<Mark> {
  switch (state.name) {
    case 'idle':
      return mark === state.dismissed ? stay(state) : rest(state, mark);
    case 'resting':
      return mark === state.mark ? stay(state) : rest(state, mark);
    case 'open':
      return mark === state.mark || state.by !== 'pointer' ? stay(state) : leave(state, state.mark, mark);
    case 'leaving':
      if (mark === state.mark) return backIn(state, mark);
      return mark === state.next ? stay(state) : leave(state, state.mark, mark);
  }
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
  return stay(state.name === 'open' ? { ...state, by: 'pointer' } : state);
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

function rest<Mark>({ token: last }: HoverState<Mark>, mark: Mark): HoverStep<Mark> {
  const token = last + 1;
  return {
    state: { name: 'resting', mark, token },
    effect: { type: 'start-timer', token, ms: DWELL_MS },
  };
}

function leave<Mark>({ token: last }: HoverState<Mark>, mark: Mark, next: Mark | null): HoverStep<Mark> {
  const token = last + 1;
  return {
    state: { name: 'leaving', mark, next, token },
    effect: { type: 'start-timer', token, ms: next === null ? GRACE_MS : DWELL_MS },
  };
}

function backIn<Mark>({ token }: HoverState<Mark>, mark: Mark): HoverStep<Mark> {
  return stay({ name: 'open', mark, by: 'pointer', token });
}

function open<Mark>({ token }: HoverState<Mark>, mark: Mark, by: OpenedBy): HoverStep<Mark> {
  return { state: { name: 'open', mark, by, token }, effect: { type: 'open', mark, by } };
}

/** Closes what is open and forgets what was about to open. */
function close<Mark>(from: HoverState<Mark>, returnFocus: boolean): HoverStep<Mark> {
  if (from.name === 'idle') return stay(from);
  return {
    state: { name: 'idle', dismissed: from.mark, token: from.token },
    effect: from.name === 'resting' ? null : { type: 'close', returnFocus },
  };
}
