/** What the elements of a page are to a reader: hidden, a menu, the mark of a note, a note itself. */

/** Elements whose text is no text of the page. */
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'NAV',
  'ASIDE',
  'LABEL',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'SVG',
  'CANVAS',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'DIALOG',
  'HEAD',
  'TITLE',
]);

const SKIPPED_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'menu',
  'complementary',
]);

/** Classes for what only a screen reader hears, or what closes a note on the page. */
const SKIPPED_CLASSES = new Set([
  'note-close',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'skip-link',
  'skiplink',
]);

/** Elements that begin and end a line. */
const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'BLOCKQUOTE',
  'BODY',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TR',
  'UL',
]);

const NOTE_HINT =
  /(?:^|[\s_-])(?:supernote|foot-?notes?|voet-?not(?:en|es?)|voet-?noot|noot|not(?:en|es?)|nootnum|fn(?:ref)?)(?=$|[\s_\d-])/i;
/** An id that ends in the note's number: "fn1", "noot-12"; others end in any number. */
const NUMBERED_ID = /(?:^|[_-])(?:fn|ftn|foot-?note|voet-?noot|noot|note)[_:-]?(\d{1,3})$/i;
const MARK_TEXT = /^[[(]?(\d{1,3})[\])]?$/;

/** Longest text that can be a mark with its brackets and white space, in characters. */
const MARK_MAX = 24;

/** How far an element is looked into for its first words, in nodes: enough for the tags round a number or a label. */
const NODES_MAX = 60;

/** A label that an item's own text has: "- ", "a. ", "2°". */
const OWN_LABEL = /^(?:[-–•▪◦*·]|[a-z0-9]{1,3}[.)°])\s/i;
const LABEL_MAX = 40;

/** Words that a raised digit behind makes a unit or a formula of: "km²", "CO²". */
const UNIT_BEFORE = /(?:^|[^\p{L}])(?:[kcdm]?m|co|h|o|no|x)$/iu;

/**
 * Whether nothing in an element is shown as text of the page.
 *
 * @param isInMain whether it stands in the page's main part, whose head and foot are no menus
 */
export function isSkipped(element: Element, isInMain: boolean): boolean {
  const name = element.tagName.toUpperCase();
  if (SKIPPED.has(name) || SKIPPED_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s?:\s?none|visibility\s?:\s?hidden/i.test((element.getAttribute('style') ?? '').slice(0, 200)))
    return true;
  if (classesOf(element).some((each) => SKIPPED_CLASSES.has(each))) return true;
  return !isInMain && (name === 'HEADER' || name === 'FOOTER');
}

/** Whether an element begins and ends a line. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName.toUpperCase());
}

/** The classes of an element. */
export function classesOf(element: Element): string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter((each) => each !== '');
}

/**
 * The number of a note that an element marks: raised digits, or a link to a note. Null for anything else, such as the
 * digit of a unit.
 *
 * @param before what stands before it in its line
 */
export function markIn(element: Element, before: string): string | null {
  const name = element.tagName.toUpperCase();
  const isLink = name === 'A' && (element.getAttribute('href') ?? '').startsWith('#');
  const hints = `${element.getAttribute('class') ?? ''} ${(element.getAttribute('href') ?? '').replace('#', ' ')}`;
  const isNote = NOTE_HINT.test(hints.slice(0, 500));
  if (name !== 'SUP' && !((isLink || name === 'SPAN') && isNote)) return null;
  const digits = MARK_TEXT.exec(firstWords(element, MARK_MAX).replace(/\s/g, ''))?.[1] ?? null;
  const isRaisedOnly = name === 'SUP' && element.firstElementChild === null;
  return isRaisedOnly && UNIT_BEFORE.test(before.slice(-8)) ? null : digits;
}

/**
 * The number of the note that an element holds; null for an element that holds none. officielebekendmakingen.nl has each
 * in a `div.voet.noot` with a `span.nootnum`; others have list items whose id or list says that they are notes.
 *
 * @param index place of a list's item in its list, from 1
 */
export function noteIn(element: Element, index: number): string | null {
  const classes = classesOf(element);
  if (classes.includes('noot') && classes.includes('voet')) {
    const number = firstNodes(element).find((node) => node.nodeType === 1 && isNoteNumber(node as Element));
    const text = number === undefined ? '' : firstWords(number as Element, MARK_MAX).replace(/\s/g, '');
    return MARK_TEXT.exec(text)?.[1] ?? null;
  }
  if (element.tagName.toUpperCase() !== 'LI') return null;
  const list = element.parentElement;
  const around = list?.parentElement;
  const hints = [
    element.id,
    list?.id,
    list?.getAttribute('class'),
    around?.id,
    around?.getAttribute('class'),
  ];
  if (!hints.some((hint) => hint && NOTE_HINT.test(hint.slice(0, 200)))) return null;
  const said = element.getAttribute('value') ?? NUMBERED_ID.exec(element.id)?.[1];
  return said ?? String(index);
}

/**
 * The label of a list's item that the page draws and its text lacks: "- ", "2. ". Empty where the text has its own.
 *
 * @param index its place in the list, from 1
 */
export function itemLabel(element: Element, index: number): string {
  const list = element.parentElement;
  if (list === null || OWN_LABEL.test(firstWords(element, LABEL_MAX).trim())) return '';
  if (list.tagName.toUpperCase() !== 'OL') return '- ';
  const number = Number(list.getAttribute('start') ?? '1') + index - 1;
  const isLettered = /^a$/i.test(list.getAttribute('type') ?? '') && number >= 1 && number <= 26;
  return isLettered ? `${String.fromCharCode(96 + number)}. ` : `${number}. `;
}

/**
 * The first characters of an element's text. Looks at a few nodes only, so that a page of nested elements is not read
 * again from each of them.
 */
export function firstWords(element: Element, max: number): string {
  let text = '';
  for (const node of firstNodes(element)) {
    if (text.length > max) break;
    if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, max + 1);
  }
  return text;
}

function firstNodes(element: Element): Node[] {
  const nodes: Node[] = [];
  let node: Node | null = element.firstChild;
  while (node !== null && nodes.length < NODES_MAX) {
    nodes.push(node);
    node = node.firstChild ?? nextWithin(node, element);
  }
  return nodes;
}

function isNoteNumber(element: Element): boolean {
  return classesOf(element).includes('nootnum');
}

function nextWithin(node: Node, root: Element): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}
