/**
 * The life of our script on a page: it ends when the extension is updated, removed or switched off, of which no browser
 * tells a page, or when a newer script of ours comes. In the place of WXT's own class of this name (see wxt.config.ts),
 * which is three times as much script on every news page, and posts the extension's id to the page.
 */
import { browser } from 'wxt/browser';
import type { ContentScriptContext as WxtContext } from 'wxt/utils/content-script-context';
import { clearLeftovers } from './leftovers';

/** By which a script tells older ones on the same page that it takes over; each lives in a world of its own. */
const TAKES_OVER = 'kamernoot-takes-over';

/** Told when the page is about to have another address; the name is WXT's. */
const LOCATION_CHANGE = 'wxt:locationchange';

/** As much of WXT's context as our script uses; made by WXT's wrapping of it. */
export class ContentScriptContext
  implements Pick<WxtContext, 'signal' | 'isValid' | 'isInvalid' | 'onInvalidated' | 'addEventListener'>
{
  readonly #ending = new AbortController();

  constructor() {
    const { signal } = this;
    document.dispatchEvent(new Event(TAKES_OVER));
    clearLeftovers(document);
    document.addEventListener(TAKES_OVER, () => this.#ending.abort(), { signal });
    // A reader who comes back from updating or removing the extension finds no marks left.
    document.addEventListener('visibilitychange', () => this.isInvalid, { signal });
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#ending.abort();
    return this.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(callback: () => void): () => void {
    this.signal.addEventListener('abort', callback);
    return () => this.signal.removeEventListener('abort', callback);
  }

  /** Listens until the script ends; `wxt:locationchange` has the new address as `newUrl`. */
  addEventListener(target: EventTarget, type: string, handler: (event: never) => void): void {
    const { signal } = this;
    if (type === LOCATION_CHANGE) watchLocation(handler as (event: { newUrl: URL }) => void, signal);
    else target.addEventListener(type, handler as EventListener, { signal });
  }
}

/** How often a browser without the Navigation API (Firefox before 147) is asked for the address, in ms. */
const LOOK_EVERY_MS = 1_000;

function watchLocation(onChange: (event: { newUrl: URL }) => void, signal: AbortSignal): void {
  let last = location.href;
  const see = (url: string) => {
    if (url === last) return;
    last = url;
    onChange({ newUrl: new URL(url) });
  };
  if (typeof navigation === 'object') {
    navigation.addEventListener('navigate', ({ destination }) => see(destination.url), { signal });
    return;
  }
  const timer = setInterval(() => see(location.href), LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
