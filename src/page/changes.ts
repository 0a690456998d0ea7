/** Which changes of a page can be of its text. Adverts, pictures and scripts come and go all the time. */
import { READABLE } from './block';
import { isElement, isTextNode } from './nodes';
import { roleOfTag } from './roles';

/** What changes come to. */
export interface Changes {
  /** Text has come, changed, left or been shown, so that the page is worth reading again. */
  isText: boolean;
  /** Something that may have been marked has changed or left. */
  isLoss: boolean;
}

/** Clocks, counters and scores go on all day; numbers alone are read when a text comes beside them. */
const WORTH_READING = /\p{L}/u;

/**
 * Looks through changes until it is known what they come to, so that thousands at once, as of a page that is streamed,
 * cost little more than one. With `characterDataOldValue`, a text that becomes a number is a change of text.
 *
 * @param isOurs whether an element is our own and no part of the page
 * @example new MutationObserver((records) => whatChanged(records, () => false).isText && readAgain())
 */
export function whatChanged(records: readonly MutationRecord[], isOurs: (node: Node) => boolean): Changes {
  const changes: Changes = { isText: false, isLoss: false };
  const has = (nodes: Iterable<Node>, what: RegExp) =>
    [...nodes].some((node) => !isOurs(node) && holds(node, what));
  for (const record of records) {
    const { type, target, oldValue, addedNodes, removedNodes } = record;
    if (type === 'characterData') {
      changes.isLoss = true;
      changes.isText ||= [oldValue, target.nodeValue].some(
        (text) => text !== null && WORTH_READING.test(text),
      );
    } else if (type === 'attributes') {
      changes.isText ||= has([target], WORTH_READING) || isAmidText(target);
    } else {
      changes.isLoss ||= has(removedNodes, READABLE);
      changes.isText ||=
        has(removedNodes, WORTH_READING) || has(addedNodes, WORTH_READING) || isAmidText(record);
    }
    if (changes.isText && changes.isLoss) break;
  }
  return changes;
}

/** Whether something came or went between two pieces of a running text, which it divides or joins though it has no letter itself. */
function isAmidText({ previousSibling, nextSibling }: MutationRecord | Node): boolean {
  return [previousSibling, nextSibling].every((node) => {
    if (node === null || (isElement(node) && roleOfTag(node.localName) !== 'inline')) return false;
    return holds(node, READABLE);
  });
}

/** Whether a node has such a text, its shadow trees included. Comments, by which frameworks find their places, have none. */
function holds(root: Node, what: RegExp): boolean {
  for (let node: Node | null = root; node !== null; ) {
    let isEntered = false;
    if (isTextNode(node)) {
      if (what.test(node.data)) return true;
    } else if (isElement(node)) {
      const { localName, shadowRoot } = node;
      const role = roleOfTag(localName);
      // What is seen in it stands elsewhere.
      if (role === 'slot') return true;
      isEntered = role !== 'nothing' && role !== 'object' && role !== 'wall';
      if (isEntered && shadowRoot !== null && holds(shadowRoot, what)) return true;
    } else isEntered = node === root;
    node = (isEntered && node.firstChild) || after(node, root);
  }
  return false;
}

/** The next node in page order that is not inside this one; null at the end of the root. */
function after(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}
