/**
 * Marks in the page by the CSS Custom Highlight API: ranges under a name that `highlight.css` styles. The page can
 * read them, so they say nothing but where they are.
 *
 * The ranges are static. Live ones would follow every change of the page by themselves, but each change of the
 * document then has to correct each of them, on the page's time; static ones cost nothing, and the watcher tells
 * of a change before it is painted, so that a range that no longer holds is never seen.
 */
import type { Block } from './block';

/** A kind of mark, by its name in `CSS.highlights`, the same as in `highlight.css`. */
export type HighlightName = 'kamernoot' | 'kamernoot-headline';

/** The notes of a page. */
export const HIGHLIGHT_NAME: HighlightName = 'kamernoot';

/** The headline of a page that questions cite. */
export const HEADLINE_NAME: HighlightName = 'kamernoot-headline';

/** Where two overlap the higher is painted last: a note in a headline lies over it. */
const PRIORITY: Record<HighlightName, number> = { 'kamernoot-headline': 0, kamernoot: 1 };

/** Puts ranges of blocks on the page and takes them away. */
export interface Highlighter {
  /** Marks these ranges of a block, instead of those that it had. */
  mark(block: Block, ranges: readonly StaticRange[]): void;
  unmark(block: Block): void;
  /** Takes everything away and leaves the registry as it was. */
  clear(): void;
}

/** Whether this browser can mark text without changing the page. Where it cannot, the page is left alone. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/**
 * A highlighter of one kind of mark for this page; one that does nothing where the browser cannot.
 *
 * @example
 * const range = staticRange(block, 8, 15);
 * if (range) createHighlighter(HIGHLIGHT_NAME).mark(block, [range]);
 */
export function createHighlighter(name: HighlightName): Highlighter {
  if (!canHighlight()) return { mark() {}, unmark() {}, clear() {} };
  const highlight = new Highlight();
  highlight.priority = PRIORITY[name];
  const marked = new Map<Block, readonly StaticRange[]>();

  function unmark(block: Block): void {
    for (const range of marked.get(block) ?? []) highlight.delete(range);
    marked.delete(block);
    if (marked.size === 0) unregister();
  }

  function unregister(): void {
    // A newer version of the extension may have put its own in the place of ours.
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  return {
    mark(block, ranges) {
      unmark(block);
      if (ranges.length === 0) return;
      marked.set(block, ranges);
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
    },
    unmark,
    clear() {
      marked.clear();
      highlight.clear();
      unregister();
    },
  };
}
