/**
 * The text of a page as blocks: what belongs together, whatever inline tags split it, with the way back from a
 * place in the text to the page's own text nodes. Runs in a page and, for the command line, on any other DOM, so
 * it uses no global of a browser.
 */
import { type Block, LINE_BREAK, OBJECT } from './block';
import { type Role, roleOfTag, rolesByAttribute } from './roles';
import { Run } from './run';
import { hasInside, type Limits, UNLIMITED } from './size';

/** Node types of the DOM standard; `Node` itself is a global of browsers. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/**
 * Which part of the page the walk is in.
 * - `article`: all text counts
 * - `page`: all text counts, for a page that does not say where its article is
 * - `margin`: beside the article, where headings and prose count, but no lists and no text without a tag of its own (menus, adverts)
 * - `masthead`: the head of the page, where only headings count: some sites put the headline there
 */
type Zone = 'article' | 'page' | 'margin' | 'masthead';

/** What says that a page names its article. A teaser is an `<article>` too, but has no `<h1>`. */
const NAMES_ITS_ARTICLE = 'main, [role="main"], article h1';

/**
 * How many elements deep the walk goes. The parser of Chromium stops at 512; only a script can nest deeper, and what it
 * nests thousands deep would overflow the stack, the browser's own before ours.
 */
const DEEPEST = 1_000;

/** What shows that a form is wrapped round the whole page, as ASP.NET does. */
const ARTICLE_IN_FORM = 'main, [role="main"], article, h1';

/**
 * The blocks of text under a root, in page order: headings, paragraphs, list items, captions, quotes, table cells
 * and bare text of the article. Navigation, forms, code, text that is not seen and text that the reader can edit
 * are left out, and so are blocks with neither a letter nor a number.
 *
 * @param root a document, or an element (which is gathered whatever it is itself)
 * @example gatherBlocks(document) // [{ text: "Project Fortius", nodes: [#text, #text], starts: [0, 8] }, …]
 */
export function gatherBlocks(root: Document | DocumentFragment | Element): Block[] {
  const gathering = new Gathering(root, UNLIMITED);
  gathering.advance(UNLIMITED.nodes);
  return gathering.blocks;
}

/** An element that the walk has gone into. */
interface Level {
  element: Element;
  /** Where the text beside the element stands. */
  zone: Zone;
  isBlock: boolean;
}

/**
 * Gathers as `gatherBlocks` does, in as many steps as one likes: between two of them the page may do whatever it does,
 * which at worst leaves text out that the next reading finds.
 *
 * @example const gathering = new Gathering(document, limits); while (!gathering.advance(4_000)) await nextTask();
 */
export class Gathering {
  readonly #roles: (element: Element) => Role | undefined;
  readonly #run: Run;
  readonly #levels: Level[] = [];
  #next: Node | null;
  #zone: Zone;
  #left: number;

  constructor(root: Document | DocumentFragment | Element, limits: Limits) {
    this.#roles = rolesByAttribute(root);
    this.#run = new Run(limits.text);
    this.#left = limits.nodes;
    this.#next = root.firstChild;
    const zone = hasInside(root, NAMES_ITS_ARTICLE) ? 'margin' : 'page';
    this.#zone = isElement(root) ? zoneInside(roleOfTag(root.localName), zone) : zone;
  }

  /**
   * Goes on for so many nodes at most.
   *
   * @returns whether all has been gathered, or as much as may be
   */
  advance(most: number): boolean {
    const run = this.#run;
    const levels = this.#levels;
    const until = Math.max(this.#left - most, 0);
    let left = this.#left;
    let node = this.#next;
    let zone = this.#zone;
    for (;;) {
      if (node === null) {
        const level = levels.pop();
        if (!level) break;
        if (level.isBlock) run.end();
        zone = level.zone;
        node = level.element.nextSibling;
        continue;
      }
      if (left <= until || run.isFull) break;
      left--;
      let inside: Node | null = null;
      if (isText(node)) {
        if (zone === 'article' || zone === 'page') run.add(node);
      } else if (isElement(node)) {
        const role = this.#roles(node) ?? roleOfTag(node.localName);
        if (role === 'break') run.separate(LINE_BREAK);
        else if (role === 'object') run.separate(OBJECT);
        else if (role !== 'nothing') {
          const isBlock = role !== 'inline';
          if (isBlock) run.end();
          if (levels.length < DEEPEST && !(isBlock && isLeftOut(node, role, zone))) inside = node.firstChild;
          if (inside) {
            levels.push({ element: node, zone, isBlock });
            if (isBlock) zone = zoneInside(role, zone);
          }
        }
      }
      node = inside ?? node.nextSibling;
    }
    this.#left = left;
    this.#next = node;
    this.#zone = zone;
    const isDone = node === null || this.isCut;
    if (isDone) run.end();
    return isDone;
  }

  get blocks(): Block[] {
    return this.#run.blocks;
  }

  /** Whether the page goes on after what may be read of it. */
  get isCut(): boolean {
    return this.#run.isFull || (this.#left <= 0 && this.#next !== null);
  }

  /** UTF-16 units in the blocks. */
  get length(): number {
    return this.#run.length;
  }

  /** Whether a text was left out for its length. */
  get hasLeftOut(): boolean {
    return this.#run.hasLeftOut;
  }
}

/** Whether an element bounds blocks and nothing in it counts. The foot of an article belongs to it, that of the page does not. */
function isLeftOut(element: Element, role: Role, zone: Zone): boolean {
  if (role === 'wall') return true;
  if (role === 'footer') return zone !== 'article';
  return role === 'form' && !hasInside(element, ARTICLE_IN_FORM);
}

/** Where text stands that is inside an element of this role, when the element itself stands in `zone`. */
function zoneInside(role: Role, zone: Zone): Zone {
  switch (role) {
    case 'article':
    case 'heading':
      return 'article';
    case 'prose':
      return zone === 'margin' ? 'article' : zone;
    // A header in a section is the section's, not the page's (HTML-AAM).
    case 'section':
      return zone === 'page' ? 'article' : zone;
    case 'header':
      return zone === 'article' ? zone : 'masthead';
    case 'aside':
      return zone === 'article' ? zone : 'margin';
    default:
      return zone;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}
