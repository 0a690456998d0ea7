/** What a script of ours has left on a page that had no time to clear it. */
import { KINDS, STRENGTHS, STYLES } from './highlight';

/**
 * Clears the marks and the card that an older script of ours, which the browser has ended at once, has left on the page.
 *
 * @example clearLeftovers(document)
 */
export function clearLeftovers(document: Document): void {
  for (const host of document.querySelectorAll('kamernoot-card:popover-open')) host.remove();
  // By their names: what a script has made that Firefox has ended no other may touch, and not even list.
  for (const kind in KINDS) {
    for (const style in STYLES) {
      for (const strength in STRENGTHS) CSS.highlights?.delete(`kamernoot-${kind}-${style}-${strength}`);
    }
  }
}
