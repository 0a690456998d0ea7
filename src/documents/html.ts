import { findCaseNumber, findIdentifiers } from '../publication/addresses';
import type { DocumentLink, SourceDocument } from '../publication/source-document';
import { SURE } from '../publication/source-document';
import { findUrl, httpUrl } from '../publication/urls';
import { classesOf, firstWords, isBlock, isSkipped, itemLabel, markIn, noteIn } from './elements';

/** Meta elements of officielebekendmakingen.nl with the case number, and with the document's own identifier. */
const CASE_NUMBER_META = /^overheidop\.vraagnummer$/i;
const IDENTIFIER_META = /^dc(?:terms)?\.identifier$/i;

/** How much of a link's text, and of a label, is looked at, in characters. */
const LINK_TEXT_MAX = 500;
const LABEL_MAX = 120;

/** Characters that take no room: a page may hyphenate by them, and a mark is known by one of them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A page as lines: each paragraph, heading and item a line of its own, marks of notes behind `SURE`, each note on one
 * line. Scripts, menus and what is hidden are left out. Nothing of the page is run or loaded.
 *
 * @param document the page, as DOMParser or another DOM makes it
 * @param address where it was found; null takes what the page says of itself
 * @example
 * htmlDocument(new DOMParser().parseFromString('<p>Vraag 1</p>', 'text/html'), null).text // "Vraag 1\n"
 */
export function htmlDocument(document: Document, address: string | null): SourceDocument {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const said = address ?? canonical;
  const found = httpUrl(said) === null ? null : said;
  const metas = [...document.querySelectorAll('meta[name]')];
  const contentOf = (name: RegExp) =>
    metas
      .filter((meta) => name.test(meta.getAttribute('name') ?? ''))
      .map((meta) => meta.getAttribute('content') ?? '');
  const caseNumbers = contentOf(CASE_NUMBER_META).map(findCaseNumber);
  const writer = new LineWriter();
  if (document.body !== null) walk(document.body, writer);
  return {
    text: writer.text(),
    address: found,
    caseNumber: caseNumbers.find((each) => each !== null) ?? (found === null ? null : findCaseNumber(found)),
    identifiers: [...new Set([...contentOf(IDENTIFIER_META), found ?? ''].flatMap(findIdentifiers))],
    links: writer.links,
    hasWholeParagraphs: true,
  };
}

/** Gathers lines: a block begins a new one below a blank line, a break a new one. */
class LineWriter {
  readonly links: DocumentLink[] = [];
  private readonly lines: string[] = [];
  private pieces: string[] = [];
  private end = '';
  private pending = '';

  /** The last characters of the open line. */
  get before(): string {
    return this.end;
  }

  write(text: string): void {
    const clean = text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
    const shown = this.end === '' || this.end.endsWith(' ') ? clean.replace(/^ /, '') : clean;
    this.add(shown);
  }

  /** Sets what a list draws before its item: it stands before the item's first words. */
  label(text: string): void {
    this.pending = text;
  }

  mark(number: string): void {
    const isLabel = this.end === '';
    this.add(`${SURE}${number}`);
    if (isLabel) this.add(' ');
  }

  link(url: string): void {
    this.links.push({ line: this.lines.length + 1, url });
  }

  breakLine(): void {
    this.lines.push(this.pieces.join('').trim());
    this.pieces = [];
    this.end = '';
  }

  startBlock(): void {
    if (this.pieces.length > 0) this.breakLine();
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  text(): string {
    this.startBlock();
    return this.lines.join('\n');
  }

  private add(text: string): void {
    if (text === '') return;
    const shown = this.pending + text;
    this.pending = '';
    this.pieces.push(shown);
    this.end = (this.end + shown).slice(-40);
  }
}

/** What is still to be done of a page: a node to go into, or what comes at the end of one. */
type Step = { node: Node; at: Place } | (() => void);

/** Where a node stands. */
interface Place {
  inMain: boolean;
  inNote: boolean;
  part: Part;
}

/** The piece of officielebekendmakingen.nl that an element stands in, whose first heading or number labels it. */
type Part = { name: 'Vraag' | 'Antwoord'; isLabelled: boolean } | null;

/** Goes through a page in its order. Without recursion: pages may nest deeper than a stack allows. */
function walk(root: Element, writer: LineWriter): void {
  const steps: Step[] = [{ node: root, at: { inMain: false, inNote: false, part: null } }];
  const items = new Map<Node, number>();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') {
      step();
      continue;
    }
    const { node, at } = step;
    if (node.nodeType === 3) writer.write(node.nodeValue ?? '');
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (isSkipped(element, at.inMain)) continue;
    const list = element.parentNode;
    const isItem = element.tagName.toUpperCase() === 'LI' && list !== null;
    const index = isItem ? (items.get(list) ?? 0) + 1 : 0;
    if (isItem) items.set(list, index);
    enter(element, index, at, writer, steps);
  }
}

/** @param index place of a list's item in its list, from 1 */
function enter(element: Element, index: number, at: Place, writer: LineWriter, steps: Step[]): void {
  const { inNote, part } = at;
  const name = element.tagName.toUpperCase();
  if (name === 'BR') {
    if (inNote) writer.write(' ');
    else writer.breakLine();
    return;
  }
  const note = inNote ? null : noteIn(element, index);
  if (note !== null) {
    writer.startBlock();
    writer.mark(note);
    steps.push(() => writer.startBlock());
    pushChildren(element, { ...at, inNote: true }, steps);
    return;
  }
  const mark = markIn(element, writer.before);
  if (mark !== null) {
    // Inside a note its own number, and the way back to the text, are no text of it.
    if (!inNote) writer.mark(mark);
    return;
  }
  if (inNote && name === 'A' && (element.getAttribute('href') ?? '').startsWith('#')) return;
  const block = isBlock(element);
  const breaks = () => (inNote ? writer.write(' ') : writer.startBlock());
  if (block) {
    breaks();
    steps.push(breaks);
  } else if (name === 'TD' || name === 'TH') {
    steps.push(() => writer.write(' '));
  }
  if (name === 'LI' && !inNote) {
    writer.label(itemLabel(element, index));
    steps.push(() => writer.label(''));
  }
  // What is headed is no item of a list that has its labels drawn.
  if (/^H[1-6]$/.test(name)) writer.label('');
  const classes = classesOf(element);
  const label = part === null || part.isLabelled ? null : labelIn(element, part, classes);
  if (part !== null && label !== null) {
    part.isLabelled = true;
    writer.write(label);
    return;
  }
  if (classes.includes('kamervraagopmerking') && !/^\s*mededeling/i.test(firstWords(element, 80))) {
    writer.write('Mededeling');
    writer.startBlock();
  }
  if (name === 'A' && writeLink(element, writer)) return;
  const inMain = at.inMain || name === 'MAIN' || name === 'ARTICLE';
  pushChildren(element, { inMain, inNote, part: partOf(classes) ?? part }, steps);
}

function pushChildren(element: Element, at: Place, steps: Step[]): void {
  for (let child = element.lastChild; child !== null; child = child.previousSibling) {
    steps.push({ node: child, at });
  }
}

function partOf(classes: readonly string[]): Part {
  if (classes.includes('vraag')) return { name: 'Vraag', isLabelled: false };
  return classes.includes('antwoord') ? { name: 'Antwoord', isLabelled: false } : null;
}

/** The label of a question or an answer, whatever its heading calls it: an answer may be headed "Vraag 2, 3", or "2". */
function labelIn(element: Element, part: NonNullable<Part>, classes: readonly string[]): string | null {
  const isHeading = /^H[1-6]$/.test(element.tagName.toUpperCase());
  if (!isHeading && !classes.includes('nummer')) return null;
  const text = firstWords(element, LABEL_MAX).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return `${part.name} ${text.replace(/^\D*(?=\d|$)/, '')}`.trim();
}

/** Notes where a link leads; writes the address itself in place of a text that shortens it. Returns whether it did. */
function writeLink(element: Element, writer: LineWriter): boolean {
  const url = element.getAttribute('href') ?? '';
  if (httpUrl(url) === null) return false;
  const text = firstWords(element, LINK_TEXT_MAX).trim();
  const shortened = /^(https?:\/\/.*)(?:…|\.\.\.)$/i.exec(text)?.[1];
  if (shortened !== undefined && url.startsWith(shortened)) {
    writer.write(url);
    return true;
  }
  if (findUrl(text) === null) writer.link(url);
  return false;
}
