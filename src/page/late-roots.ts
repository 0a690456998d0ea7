/**
 * Finds shadow roots that custom elements get after the page was read, when their own script has come. No event and no
 * observer tells of that, and an extension's script cannot ask the page's registry of custom elements; so those
 * without a root are looked at again, ever more seldom, and after half a minute no more.
 */
import type { Clock } from './clock';

/** After how long they are looked at first, in ms; then after twice as long each time. */
export const FIRST_LOOK_MS = 500;

/** The longest time between two looks, in ms: with those before it about half a minute, by when a page's scripts are there. */
export const LAST_LOOK_MS = 16_000;

/** What is needed, and who is told. */
export interface LateRootsDeps {
  document: Document;
  clock: Clock;
  signal: AbortSignal;
  /** One of the elements has an open shadow root now. */
  onRoot(): void;
}

/** Looks after elements until they have an open shadow root. */
export interface LateRoots {
  /** Looks after these elements instead of those before; goes on as it was where they are the same. */
  expect(elements: readonly Element[]): void;
}

/** Begins with none. While the tab is hidden nothing is looked at. */
export function watchForRoots({ document, clock, signal, onRoot }: LateRootsDeps): LateRoots {
  let elements: readonly Element[] = [];
  let wait = FIRST_LOOK_MS;
  let cancel = () => {};
  let isListening = false;

  function schedule(): void {
    cancel();
    if (elements.length > 0 && wait <= LAST_LOOK_MS && !document.hidden && !signal.aborted) {
      cancel = clock.after(wait, look);
    }
  }

  function look(): void {
    wait *= 2;
    if (elements.some(({ shadowRoot }) => shadowRoot !== null)) onRoot();
    else schedule();
  }

  signal.addEventListener('abort', () => cancel());
  return {
    expect(next) {
      const known = new Set(elements);
      const isSame = next.length === known.size && next.every((element) => known.has(element));
      elements = next;
      if (isSame) return;
      // A page without custom elements is not listened to.
      if (!isListening) document.addEventListener('visibilitychange', schedule, { signal });
      isListening = true;
      wait = FIRST_LOOK_MS;
      schedule();
    },
  };
}
