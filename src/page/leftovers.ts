/** What a script of ours has left on a page that had no time to clear it. */

/**
 * Clears the marks and the card that an older script of ours, which the browser has ended at once, has left on the page.
 *
 * @example clearLeftovers(document)
 */
export function clearLeftovers(document: Document): void {
  // Not by an iterator: Firefox gives a script of an extension none of the page's.
  CSS.highlights?.forEach((_, name) => {
    if (name.startsWith('kamernoot-')) CSS.highlights.delete(name);
  });
  for (const host of document.querySelectorAll(':root > kamernoot-card')) host.remove();
}
