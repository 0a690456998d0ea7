/** The notes of one page where they stand in it: what is marked, in page order, and what stands in an element. */
import type { Annotation } from '../annotate/model';
import type { Passage } from '../messages';
import type { Block } from './block';
import { createHighlighter, HEADLINE_NAME, HIGHLIGHT_NAME } from './highlight';
import { isCurrent, nodesOf, staticRange } from './ranges';

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
  /** Adds the marks of a block, instead of those that it had; marks on text that is no longer in the page are left out. */
  set(block: Block, marks: readonly Mark[]): void;
  /** Takes away the marks of blocks and gives them back. */
  drop(blocks: Iterable<Block>): Mark[];
  /** Takes away each block with a mark on text that has changed or left the page; gives back the marks. */
  dropStale(): Mark[];
  clear(): void;
  /** All marks, in the order of the blocks given. */
  inOrderOf(blocks: readonly Block[]): Mark[];
  /** The marks of which a part stands in the element itself, not in an element inside it. */
  within(element: EventTarget): readonly Mark[];
  /** Whether nothing is marked. */
  readonly empty: boolean;
}

/** An empty set of marks; what is added is seen in the page at once. */
export function createMarks(): Marks {
  const notes = createHighlighter(HIGHLIGHT_NAME);
  const headlines = createHighlighter(HEADLINE_NAME);
  const byBlock = new Map<Block, readonly Mark[]>();
  /** Made anew when it is needed after a change: marks change seldom, and the pointer asks often. */
  let byElement: Map<EventTarget, Set<Mark>> | null = null;

  function drop(blocks: Iterable<Block>): Mark[] {
    const dropped: Mark[] = [];
    for (const block of blocks) {
      const marks = byBlock.get(block);
      if (!marks) continue;
      dropped.push(...marks);
      byBlock.delete(block);
      notes.unmark(block);
      headlines.unmark(block);
    }
    if (dropped.length > 0) byElement = null;
    return dropped;
  }

  function index(): Map<EventTarget, Set<Mark>> {
    const found = new Map<EventTarget, Set<Mark>>();
    for (const mark of [...byBlock.values()].flat()) {
      for (const { parentNode } of nodesOf(mark.block, mark.start, mark.end)) {
        if (parentNode) found.set(parentNode, (found.get(parentNode) ?? new Set()).add(mark));
      }
    }
    return found;
  }

  return {
    set(block, marks) {
      drop([block]);
      const noted: StaticRange[] = [];
      const headed: StaticRange[] = [];
      const placed: Mark[] = [];
      for (const mark of marks) {
        const range = staticRange(block, mark.start, mark.end);
        if (!range) continue;
        (mark.annotation.kind === 'article' ? headed : noted).push(range);
        placed.push(mark);
      }
      if (placed.length === 0) return;
      byBlock.set(block, placed);
      notes.mark(block, noted);
      headlines.mark(block, headed);
      byElement = null;
    },
    drop,
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
      byElement = null;
      notes.clear();
      headlines.clear();
    },
    inOrderOf: (blocks) => blocks.flatMap((block) => byBlock.get(block) ?? []),
    within(element) {
      byElement ??= index();
      return [...(byElement.get(element) ?? [])];
    },
    get empty() {
      return byBlock.size === 0;
    },
  };
}
