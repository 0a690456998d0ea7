/**
 * Tells of text that arrives, changes or leaves after the page was read: at once, so that marks on it can go before
 * the next paint, and again when the page has come to rest, so that it can be read anew.
 */

import { whatChanged } from './changes';
import type { Clock } from './clock';

/**
 * How long no text changes before the page is read again, in ms. Frameworks put an article in place in several steps,
 * each a few frames long; reading at each of them would cost more than the reader gains.
 */
export const QUIET_MS = 400;

/** After how long it is read even if it never rests, in ms: about what a reader waits before looking elsewhere. */
export const LONGEST_MS = 2_000;

/** What the watcher needs, and whom it tells. */
export interface WatchDeps {
  document: Document;
  clock: Clock;
  signal: AbortSignal;
  /** Whether an element is our own and no part of the page. */
  isOurs(node: Node): boolean;
  /**
   * What may have been marked has changed, moved or left, just now. Never while the tab is hidden.
   *
   * @returns whether a mark went with it, so that what stands round it is to be read again
   */
  onChange(): boolean;
  /** The page has come to rest, or has not for too long. Never while the tab is hidden. */
  onRest(): void;
}

/** A watch on a page. */
export interface Watch {
  /** Tells when the page comes to rest next, though nothing has changed yet. */
  expect(): void;
  /** Watches a shadow root too, of which the document tells nothing. One that is watched already may be named again. */
  follow(root: ShadowRoot): void;
}

/**
 * `hidden` and `contenteditable` decide whether a text is read at all, and pages turn them on and off to show text and to
 * have it written. Others that do, such as `aria-hidden` behind each open dialog, would have the whole article read
 * again for nothing.
 */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributeFilter: ['hidden', 'contenteditable'],
};

/** Begins to watch; ends with the signal. */
export function watchText(deps: WatchDeps): Watch {
  const { document, clock, signal } = deps;
  const idle = () => {};
  let cancelQuiet = idle;
  let cancelLongest = idle;
  let waiting = false;
  /** Whether anything at all has changed that nobody has looked at, since the tab was hidden. */
  let missed = false;

  function expect(): void {
    cancelQuiet();
    if (!document.hidden) {
      cancelQuiet = clock.after(QUIET_MS, rest);
      if (!waiting) cancelLongest = clock.after(LONGEST_MS, rest);
    }
    waiting = true;
  }

  function pause(): void {
    cancelQuiet();
    cancelLongest();
  }

  function rest(): void {
    pause();
    waiting = false;
    deps.onRest();
  }

  const observer = new MutationObserver((records) => {
    if (document.hidden) {
      missed = true;
      return;
    }
    const { isText, isLoss } = whatChanged(records, deps.isOurs);
    const isMarkLost = isLoss && deps.onChange();
    if (isText || isMarkLost) expect();
  });
  observer.observe(document, WATCHED);

  function onVisibility(): void {
    pause();
    if (document.hidden) return;
    if (missed) deps.onChange();
    if (!waiting && !missed) return;
    waiting = false;
    missed = false;
    expect();
  }

  document.addEventListener('visibilitychange', onVisibility, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pause();
  });
  return { expect, follow: (root) => observer.observe(root, WATCHED) };
}
