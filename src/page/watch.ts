/**
 * Tells of text that arrives, changes or leaves after the page was read: at once, so that marks on it can go before
 * the next paint, and again when the page has come to rest, so that it can be read anew.
 */
import type { Clock } from './clock';
import { roleOfTag } from './roles';

/**
 * How long no text changes before the page is read again, in ms. Frameworks put an article in place in several steps,
 * each a few frames long; reading at each of them would cost more than the reader gains.
 */
export const QUIET_MS = 400;

/** After how long it is read even if it never rests, in ms: about what a reader waits before looking elsewhere. */
export const LONGEST_MS = 2_000;

const LETTER = /\p{L}/u;

/** What the watcher needs, and whom it tells. */
export interface WatchDeps {
  document: Document;
  clock: Clock;
  signal: AbortSignal;
  /** Whether an element is our own and no part of the page. */
  isOurs(node: Node): boolean;
  /** Text has changed, moved or left, just now. */
  onChange(): void;
  /** The page has come to rest, or has not for too long. Never while the tab is hidden. */
  onRest(): void;
}

/** A watch on a page. */
export interface Watch {
  /** Tells when the page comes to rest next, though nothing has changed yet. */
  expect(): void;
}

/** Begins to watch; ends with the signal. */
export function watchText(deps: WatchDeps): Watch {
  const { document, clock, signal } = deps;
  const idle = () => {};
  let cancelQuiet = idle;
  let cancelLongest = idle;
  let waiting = false;

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
    const ofText = records.filter((record) => isAboutText(record, deps.isOurs));
    if (ofText.length === 0) return;
    if (ofText.some(({ type, removedNodes }) => type === 'characterData' || removedNodes.length > 0)) {
      deps.onChange();
    }
    expect();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });

  document.addEventListener(
    'visibilitychange',
    () => {
      pause();
      if (!waiting || document.hidden) return;
      waiting = false;
      expect();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pause();
  });
  return { expect };
}

/** Whether a change can be one of the article's text. Adverts, pictures and scripts come and go all the time. */
function isAboutText(
  { type, addedNodes, removedNodes }: MutationRecord,
  isOurs: (node: Node) => boolean,
): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some((node) => !isOurs(node) && hasText(node));
}

function hasText(node: Node): boolean {
  if (node instanceof Element) {
    const role = roleOfTag(node.localName);
    if (role === 'nothing' || role === 'object' || role === 'wall') return false;
  }
  return LETTER.test(node.textContent ?? '');
}
