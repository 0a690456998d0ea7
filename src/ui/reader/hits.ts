/** Hits of a query in the publication on the screen, as ranges: marking them changes nothing of the page. */
import { findInText } from './find-in-text';

/** A place in the page that holds the query. */
export interface Hit {
  range: Range;
  /** The question in whose text, answer or notes it stands. */
  question: string;
}

/** What is read: the letter's own words. The marks of notes and what is said to screen readers only are none. */
const SEARCHED = 'article .question > p, article .words > p, article .footnotes [lang]';
const NOT_SEARCHED = 'sup, .unseen';

/** Names in the registry of highlights; find.css styles them. */
const ALL_HITS = 'find';
const CURRENT_HIT = 'find-current';

/**
 * The hits in the page, in its order.
 *
 * @param query as typed
 * @example findHits(document, 'fortius').length // 3
 */
export function findHits(page: ParentNode, query: string): Hit[] {
  return [...page.querySelectorAll(SEARCHED)].flatMap((element) => {
    const nodes = textNodes(element);
    const text = nodes.map(({ data }) => data).join('');
    const question = element.closest('article')?.dataset.number ?? '';
    return findInText(text, query).map(({ start, end }) => ({ range: rangeOf(nodes, start, end), question }));
  });
}

/** Shows hits, one of them as the current one; none takes all away. */
export function showHits(hits: readonly Hit[], current: Hit | null): void {
  CSS.highlights.set(ALL_HITS, new Highlight(...hits.map(({ range }) => range)));
  const shown = new Highlight(...(current ? [current.range] : []));
  shown.priority = 1;
  CSS.highlights.set(CURRENT_HIT, shown);
}

/** Scrolls, in one leap, so that a hit stands in the middle of the window. */
export function scrollToHit({ range }: Hit): void {
  const { top } = range.getBoundingClientRect();
  scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return node instanceof Element && node.matches(NOT_SEARCHED)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let done = 0;
  for (const node of nodes) {
    const next = done + node.length;
    if (start >= done && start < next) range.setStart(node, start - done);
    if (end > done && end <= next) range.setEnd(node, end - done);
    done = next;
  }
  return range;
}
