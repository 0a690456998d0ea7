/** The notes of one page where they stand in it: what is marked, in page order, and what stands in an element. */
import type { Annotation } from '../annotate/model';
import type { Passage } from '../messages';
import type { Marking } from '../settings';
import type { Block } from './block';
import { createHighlighter, highlightName } from './highlight';
import { isCurrent, nodesOf, staticRange } from './ranges';
import { boxOf } from './view';

/** An annotation at its place in the page, with a passage for each of its answers, in their order. */
export interface Mark {
  annotation: Annotation;
  passages: Passage[];
  block: Block;
  /** UTF-16 offsets in `block.text`, half-open. */
  start: number;
  end: number;
}

/** The marks of a page. */
export interface Marks {
  /**
   * Adds the marks of a block, instead of those that it had; marks on text that is no longer in the page are left out.
   * They are seen after the next `draw`.
   *
   * @returns whether none was left out
   */
  set(block: Block, marks: readonly Mark[]): boolean;
  /** Draws in the page what is to be seen: each mark, or of each term the first mention that is shown. */
  draw(blocks: readonly Block[], marking: Marking): void;
  /** Takes away the marks of blocks and gives them back. */
  drop(blocks: Iterable<Block>): Mark[];
  /** Takes away each block with a mark on text that has changed or left the page; gives back the marks. */
  dropStale(): Mark[];
  /** Puts back what the page has taken away of what is drawn. */
  restore(): void;
  clear(): void;
  /** All marks, drawn or not, in the order of the blocks given. */
  inOrderOf(blocks: readonly Block[]): Mark[];
  /** The marks drawn of which a part stands in the element itself, not in an element inside it. */
  within(element: EventTarget): readonly Mark[];
  isDrawn(mark: Mark): boolean;
  /** Whether nothing is marked. */
  readonly empty: boolean;
  /** How many marks there are, drawn or not. */
  readonly count: number;
}

/** An empty set of marks. */
export function createMarks(): Marks {
  const highlighter = createHighlighter();
  const byBlock = new Map<Block, readonly Mark[]>();
  const drawn = new Map<Block, readonly Mark[]>();
  /** Made anew when it is needed after a change: marks change seldom, and the pointer asks often. */
  let byElement: Map<EventTarget, Set<Mark>> | null = null;

  function drop(blocks: Iterable<Block>): Mark[] {
    const dropped: Mark[] = [];
    for (const block of blocks) {
      dropped.push(...(byBlock.get(block) ?? []));
      byBlock.delete(block);
      drawn.delete(block);
      highlighter.unmark(block);
    }
    if (dropped.length > 0) byElement = null;
    return dropped;
  }

  function index(): Map<EventTarget, Set<Mark>> {
    const found = new Map<EventTarget, Set<Mark>>();
    for (const mark of [...drawn.values()].flat()) {
      for (const { parentNode } of nodesOf(mark.block, mark.start, mark.end)) {
        const element = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
        if (element) found.set(element, (found.get(element) ?? new Set()).add(mark));
      }
    }
    return found;
  }

  return {
    set(block, marks) {
      drop([block]);
      const placed = marks.filter((mark) => isCurrent(block, mark.start, mark.end));
      if (placed.length > 0) byBlock.set(block, placed);
      return placed.length === marks.length;
    },
    draw(blocks, marking) {
      const named = new Set<string>();
      for (const block of blocks) {
        const seen = (byBlock.get(block) ?? []).filter((mark) => {
          const { kind, term } = mark.annotation;
          if (marking.which === 'every' || kind === 'article') return true;
          // Pages hold their text for a narrow window, too: a first mention that nobody sees is none.
          return !named.has(term) && boxOf(mark) && named.add(term);
        });
        if (isSame(seen, drawn.get(block) ?? [])) continue;
        drawn.set(block, seen);
        highlighter.mark(
          block,
          seen.flatMap(({ annotation: { kind }, start, end }) => {
            const range = staticRange(block, start, end);
            return range ? [[highlightName(kind, marking), range] as const] : [];
          }),
        );
        byElement = null;
      }
    },
    drop,
    restore: highlighter.restore,
    dropStale() {
      // A text node that the page has put into another element is still marked, but elsewhere.
      byElement = null;
      const stale: Block[] = [];
      for (const [block, marks] of byBlock) {
        if (!marks.every((mark) => isCurrent(block, mark.start, mark.end))) stale.push(block);
      }
      return drop(stale);
    },
    clear() {
      byBlock.clear();
      drawn.clear();
      byElement = null;
      highlighter.clear();
    },
    inOrderOf: (blocks) => blocks.flatMap((block) => byBlock.get(block) ?? []),
    within(element) {
      byElement ??= index();
      return [...(byElement.get(element) ?? [])];
    },
    isDrawn: (mark) => drawn.get(mark.block)?.includes(mark) ?? false,
    get empty() {
      return byBlock.size === 0;
    },
    get count() {
      let count = 0;
      for (const marks of byBlock.values()) count += marks.length;
      return count;
    },
  };
}

function isSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, i) => mark === others[i]);
}
