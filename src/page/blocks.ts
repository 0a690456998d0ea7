/**
 * The text of a page as blocks: what belongs together, whatever inline tags split it, with the way back from a
 * place in the text to the page's own text nodes. Runs in a page and, for the command line, on any other DOM, so
 * it uses no global of a browser.
 */
import { type Block, LINE_BREAK, OBJECT } from './block';
import { isCustom, type Role, roleOfTag, rolesByAttribute } from './roles';

/** Node types of the DOM standard; `Node` itself is a global of browsers. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** What makes a block of text: a letter, or a number as it stands in a cell of a table. */
const TEXT = /\p{L}|\d\D?\d/u;
const VISIBLE = /\S/;

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
  const roles = rolesByAttribute(root);
  const run = new Run();

  function walk(parent: Node, zone: Zone, depth: number): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) visit(node, zone, depth);
  }

  function visit(node: Node, zone: Zone, depth: number): void {
    if (isText(node)) {
      if (zone === 'article' || zone === 'page') run.add(node);
    } else if (isElement(node)) {
      const role = roles.get(node) ?? roleOfTag(node.localName);
      if (role === 'break') run.separate(LINE_BREAK);
      else if (role === 'object') run.separate(OBJECT);
      else if (role !== 'nothing') {
        const { shadowRoot } = node;
        const isInline = role === 'inline' && shadowRoot === null;
        if (!isInline) run.end();
        if (depth < DEEPEST && !isLeftOut(node, role, zone)) {
          const inside = zoneInside(role, zone);
          if (shadowRoot !== null) enter(shadowRoot, inside, depth + 1);
          else if (role === 'slot') walkSlot(node as HTMLSlotElement, inside, depth + 1);
          else {
            if (finds && role === 'block' && isCustom(node)) finds.custom(node);
            walk(node, inside, depth + 1);
          }
        }
        if (!isInline) run.end();
      }
    }
  }

  function enter(shadowRoot: ShadowRoot, zone: Zone, depth: number): void {
    for (const [element, role] of rolesByAttribute(shadowRoot)) roles.set(element, role);
    finds?.root(shadowRoot);
    walk(shadowRoot, zone, depth);
  }

  /** What stands in a slot: the children of the host that have it, else its own. */
  function walkSlot(slot: HTMLSlotElement, zone: Zone, depth: number): void {
    const assigned = slot.assignedNodes();
    if (assigned.length === 0) walk(slot, zone, depth);
    for (const node of assigned) visit(node, zone, depth);
  }

  const zone = root.querySelector(NAMES_ITS_ARTICLE) ? 'margin' : 'page';
  walk(root, isElement(root) ? zoneInside(roleOfTag(root.localName), zone) : zone, 0);
  run.end();
  return run.blocks;
}

/** The block that is being gathered, and those that are done. */
class Run {
  readonly blocks: Block[] = [];
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];
  #separator = '';

  /** Adds a text node; white space at the beginning of a block is left out. */
  add(node: Text): void {
    const { data } = node;
    if (this.#nodes.length === 0 && !VISIBLE.test(data)) return;
    this.#text += this.#separator;
    this.#separator = '';
    this.#starts.push(this.#text.length);
    this.#nodes.push(node);
    this.#text += data;
  }

  /** Keeps the text so far apart from what follows in this block, if anything does. */
  separate(separator: string): void {
    if (this.#nodes.length > 0) this.#separator = separator;
  }

  /** Ends the block, if one has begun. */
  end(): void {
    if (this.#nodes.length === 0) return;
    if (TEXT.test(this.#text)) {
      this.blocks.push({ text: this.#text, nodes: this.#nodes, starts: this.#starts });
    }
    this.#text = '';
    this.#nodes = [];
    this.#starts = [];
    this.#separator = '';
  }
}

/** Whether an element bounds blocks and nothing in it counts. The foot of an article belongs to it, that of the page does not. */
function isLeftOut(element: Element, role: Role, zone: Zone): boolean {
  if (role === 'wall') return true;
  if (role === 'footer') return zone !== 'article';
  return role === 'form' && !element.querySelector(ARTICLE_IN_FORM);
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
