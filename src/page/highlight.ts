/**
 * Marks in the page by the CSS Custom Highlight API: ranges under names that `highlight.css` styles. The page can
 * read them, so they say nothing but where they are and how they look.
 *
 * The ranges are static. Live ones would follow every change of the page by themselves, but each change of the
 * document then has to correct each of them, on the page's time; static ones cost nothing, and the watcher tells
 * of a change before it is painted, so that a range that no longer holds is never seen.
 */
import type { Annotation } from '../annotate/model';
import type { Marking } from '../settings';
import type { Block } from './block';

/** A look, by its name in `CSS.highlights`, the same as in `highlight.css`. */
export type HighlightName = `kamernoot-${Annotation['kind']}-${Marking['style']}-${Marking['strength']}`;

/** A stretch of the page with the look that it is to have. */
export type Highlighted = readonly [name: HighlightName, range: StaticRange];

/** What makes a look, all there is of each. */
export const KINDS: Record<Annotation['kind'], true> = {
  term: true,
  figure: true,
  reference: true,
  article: true,
};
export const STYLES: Record<Marking['style'], true> = { dotted: true, line: true, wash: true };
export const STRENGTHS: Record<Marking['strength'], true> = { faint: true, normal: true, strong: true };

/**
 * The name of a look.
 *
 * @example highlightName('term', { style: 'dotted', strength: 'faint', which: 'every' }) // "kamernoot-term-dotted-faint"
 */
export function highlightName(kind: Annotation['kind'], { style, strength }: Marking): HighlightName {
  return `kamernoot-${kind}-${style}-${strength}`;
}

/**
 * How often marks that the page has taken away are put back: more often than a reader searches in one page, which is when
 * pages clear all highlights, and seldom enough to give way to a page that never lets them stand.
 */
const MOST_RESTORES = 20;

/** Puts ranges of blocks on the page and takes them away. */
export interface Highlighter {
  /** Marks these ranges of a block, instead of those that it had. */
  mark(block: Block, ranges: readonly Highlighted[]): void;
  unmark(block: Block): void;
  /** Puts back what the page has taken out of the registry, to which it has the same access; not for ever. */
  restore(): void;
  /** Takes everything away and leaves the registry as it was. */
  clear(): void;
}

/** Whether this browser can mark text without changing the page. Where it cannot, the page is left alone. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/**
 * A highlighter for this page; one that does nothing where the browser cannot.
 *
 * @example
 * const range = staticRange(block, 8, 15);
 * if (range) createHighlighter().mark(block, [[highlightName('term', marking), range]]);
 */
export function createHighlighter(): Highlighter {
  if (!canHighlight()) return { mark() {}, unmark() {}, restore() {}, clear() {} };
  const highlights = new Map<HighlightName, Highlight>();
  const marked = new Map<Block, readonly Highlighted[]>();
  let restores = 0;

  function mark(block: Block, ranges: readonly Highlighted[]): void {
    unmark(block);
    marked.set(block, ranges);
    for (const [name, range] of ranges) CSS.highlights.set(name, named(name).add(range));
  }

  function unmark(block: Block): void {
    for (const [name, range] of marked.get(block) ?? []) {
      const highlight = highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) unregister(name, highlight);
    }
    marked.delete(block);
  }

  function unregister(name: HighlightName, highlight: Highlight): void {
    highlights.delete(name);
    // A newer version of the extension may have put its own in the place of ours.
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  function named(name: HighlightName): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      // Where two overlap the higher is painted last: a note in a headline lies over it.
      highlight.priority = name.includes('article') ? 0 : 1;
      highlights.set(name, highlight);
    }
    return highlight;
  }

  return {
    mark,
    unmark,
    restore() {
      if (restores >= MOST_RESTORES) return;
      for (const [name, highlight] of highlights) {
        if (CSS.highlights.get(name) === highlight && highlight.size > 0) continue;
        restores++;
        for (const [block, ranges] of [...marked]) mark(block, ranges);
        return;
      }
    },
    clear() {
      marked.clear();
      for (const [name, highlight] of highlights) {
        highlight.clear();
        unregister(name, highlight);
      }
    },
  };
}
