import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundRequest } from '../src/messages';
import { officialId } from '../src/page/official-page';

/** Both browsers have it, with promises. The polyfill would be many times this script. */
declare const chrome: { runtime: { sendMessage(request: BackgroundRequest): Promise<unknown> } };

/**
 * Tells that this page shows a set of questions, and nothing of what stands on it: which one says its address, which the
 * background has from the browser. Named in the manifest by wxt.config.ts, since WXT's own wrapping of content
 * scripts brings the polyfill along.
 */
export default defineUnlistedScript(() => {
  // What goes wrong in the background is told there; an extension that was updated meanwhile is no fault.
  const tell = () => chrome.runtime.sendMessage({ type: 'official-page' }).catch(() => {});
  if (officialId(location.href) === null) return;
  tell();
  // A page that comes back out of the browser's cache has lost its badge.
  addEventListener('pageshow', ({ persisted }) => persisted && tell());
});
