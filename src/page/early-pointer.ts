/**
 * Where the pointer rests while what opens cards is still under way: marks are drawn before that, and whoever points at
 * one at once, and then keeps still, would wait for ever.
 */

/** The pointer's last move on the page. */
export interface Rest {
  event: PointerEvent;
  /** What the move went through, from the innermost; an event says so only while it is under way. */
  path: EventTarget[];
}

/** A pointer that is being remembered. */
export interface EarlyPointer {
  /** Where it rests; null where it has not moved yet or has left the page. */
  rests(): Rest | null;
  /** Ends the remembering. */
  stop(): void;
}

/** Begins to remember, until it is stopped or the signal ends it. */
export function rememberPointer(signal: AbortSignal): EarlyPointer {
  let rests: Rest | null = null;
  const stopping = new AbortController();
  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, stopping.signal]) };
  // What the pointer goes out of it has left the page by, unless it moves on. A finger does not hover.
  for (const type of ['pointermove', 'pointerout'] as const) {
    window.addEventListener(
      type,
      (event) => {
        const isResting = type === 'pointermove' && event.pointerType !== 'touch';
        rests = isResting ? { event, path: event.composedPath() } : null;
      },
      options,
    );
  }
  return { rests: () => rests, stop: () => stopping.abort() };
}
