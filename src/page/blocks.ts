/**
 * The text of a page as blocks: what belongs together, whatever inline tags split it, with the way back from a
 * place in the text to the page's own text nodes. Runs in a page and, for the command line, on any other DOM, so
 * it uses no global of a browser.
 */
import { type Block, LINE_BREAK, OBJECT } from './block';
import { ELEMENT_NODE, isElement, TEXT_NODE } from './nodes';
import { isCustom, type Role, roleByAttributes, roleOfTag, rolesByAttribute } from './roles';
import { Run } from './run';
import { hasInside, isVast, type Limits, UNLIMITED } from './size';

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

/** Told of what the walk comes by that may hold or get text of its own, for a page that is to be read again. */
export interface Finds {
  /** An open shadow root whose text is gathered with the page's. */
  root(root: ShadowRoot): void;
  /** A custom element without one, which may get one yet. */
  custom(element: Element): void;
}

/** What shows that a form is wrapped round the whole page, as ASP.NET does. */
const ARTICLE_IN_FORM = 'main, [role="main"], article, h1';

/**
 * The blocks of text under a root, in page order: headings, paragraphs, list items, captions, quotes, table cells
 * and bare text of the article. Navigation, forms, code, text that is not seen and text that the reader can edit
 * are left out, and so are blocks with neither a letter nor a number. An element with an open shadow root is read as it
 * is seen: its shadow tree, with its own children where they are slotted. No block runs over the edge of a shadow tree,
 * since no range can.
 *
 * @param root a document, or an element (which is gathered whatever it is itself)
 * @param finds told of shadow roots
 * @example gatherBlocks(document) // [{ text: "Project Fortius", nodes: [#text, #text], starts: [0, 8] }, …]
 */
export function gatherBlocks(root: Document | DocumentFragment | Element, finds?: Finds): Block[] {
  const gathering = new Gathering(root, UNLIMITED, finds);
  gathering.advance(UNLIMITED.nodes);
  return gathering.blocks;
}

/** An element that the walk has gone into. */
interface Level {
  element: Element;
  /** Where the text beside the element stands. */
  zone: Zone;
  isBlock: boolean;
  /** What else is slotted where the element is, last first; null where it is not slotted. */
  slotted: Node[] | null;
}

/**
 * Gathers as `gatherBlocks` does, in as many steps as one likes: between two of them the page may do whatever it does,
 * which at worst leaves text out that the next reading finds.
 *
 * @example const gathering = new Gathering(document, limits); while (!gathering.advance(4_000)) await nextTask();
 */
export class Gathering {
  readonly #finds: Finds | undefined;
  readonly #roles = new Map<Element, Role>();
  /** Whether each element is asked for its attributes, since there are too many to ask all at once. */
  #isAsking = false;
  readonly #run: Run;
  readonly #levels: Level[] = [];
  #next: Node | null;
  #slotted: Node[] | null = null;
  #zone: Zone;
  #left: number;

  constructor(root: Document | DocumentFragment | Element, limits: Limits, finds?: Finds) {
    this.#finds = finds;
    this.#run = new Run(limits.text);
    this.#left = limits.nodes;
    this.#next = root.firstChild;
    const zone = hasInside(root, NAMES_ITS_ARTICLE) ? 'margin' : 'page';
    this.#zone = isElement(root) ? zoneInside(roleOfTag(root.localName), zone) : zone;
    this.#learnRoles(root);
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
    let node = this.#next;
    for (;;) {
      if (node === null) {
        const level = levels.pop();
        if (!level) break;
        if (level.isBlock) run.end();
        this.#zone = level.zone;
        this.#slotted = level.slotted;
        node = this.#after(level.element);
        continue;
      }
      if (this.#left <= until || run.isFull) break;
      this.#left--;
      let inside: Node | null = null;
      const { nodeType } = node;
      if (nodeType === TEXT_NODE) {
        if (this.#zone === 'article' || this.#zone === 'page') run.add(node as Text);
      } else if (nodeType === ELEMENT_NODE) inside = this.#enter(node as Element);
      node = inside ?? this.#after(node);
    }
    this.#next = node;
    const isDone = node === null || this.isCut;
    if (isDone) run.end();
    return isDone;
  }

  /** Where the walk goes on inside an element; null where it does not. */
  #enter(element: Element): Node | null {
    const run = this.#run;
    const zone = this.#zone;
    const { localName } = element;
    const role =
      this.#roles.get(element) ??
      (this.#isAsking ? roleByAttributes(element) : undefined) ??
      roleOfTag(localName);
    if (role === 'break') run.separate(LINE_BREAK);
    else if (role === 'object') run.separate(OBJECT);
    if (role === 'break' || role === 'object' || role === 'nothing') return null;
    const { shadowRoot } = element;
    const isBlock = role !== 'inline' || shadowRoot !== null;
    if (isBlock) run.end();
    if (this.#levels.length >= DEEPEST || isLeftOut(element, role, zone)) return null;
    const assigned = role === 'slot' ? (element as HTMLSlotElement).assignedNodes().reverse() : [];
    const slotted = shadowRoot === null && assigned.length > 0 ? assigned : null;
    if (shadowRoot !== null) {
      this.#learnRoles(shadowRoot);
      this.#finds?.root(shadowRoot);
    } else if (role === 'block' && isCustom(localName)) this.#finds?.custom(element);
    const inside = slotted?.pop() ?? (shadowRoot ?? element).firstChild;
    if (inside === null) return null;
    this.#levels.push({ element, zone, isBlock, slotted: this.#slotted });
    this.#zone = zoneInside(role, zone);
    this.#slotted = slotted;
    return inside;
  }

  /** What follows a node where it is seen. */
  #after(node: Node): Node | null {
    return this.#slotted ? (this.#slotted.pop() ?? null) : node.nextSibling;
  }

  #learnRoles(root: Document | DocumentFragment | Element): void {
    if (isVast(root)) this.#isAsking = true;
    else for (const [element, role] of rolesByAttribute(root)) this.#roles.set(element, role);
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
