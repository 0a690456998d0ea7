/** After any edits of a page its marks are those of a page that is read for the first time as it stands then. */
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { LONGEST_MS, QUIET_MS } from '../../../../src/page/watch';
import { show } from '../support/page';
import { Tab } from '../support/tab';

/** Whole words of the tests' background, halves that make one where they meet, and another. No bare numbers, which nobody waits for. */
const TEXTS = ['Fortius loopt ', 'Europol', 'For', 'tius', 'Euro', 'pol ', 'en Eurojust', ' niets '];
/** About three seconds of edits; the same ones each time, so that what fails here fails everywhere. */
const RUNS = 1_000;
const SEED = 20_221_110;

const INLINE = ['b', 'span', 'font'];
const BLOCKS = ['p', 'div', 'li', 'nav', 'x-deel', 'article'];

/** One edit of the page, or what its reader does meanwhile. `at` and `to` choose among the nodes that there are then. */
type Edit = { at: number; to: number } & (
  | { type: 'insert'; text: string; tag: string | null }
  | { type: 'data' | 'content'; text: string }
  | { type: 'remove' | 'move' | 'split' | 'join' | 'wrap' | 'hide' | 'write' | 'shadow' | 'tab' }
  | { type: 'wait'; ms: number }
);

const text = fc.constantFrom(...TEXTS);
const place = { at: fc.nat({ max: 1_000 }), to: fc.nat({ max: 1_000 }) };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...place,
      type: fc.constant('insert' as const),
      text,
      tag: fc.constantFrom(null, ...INLINE, ...BLOCKS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...place, type: fc.constantFrom('data' as const, 'content' as const), text }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...place,
      type: fc.constantFrom(
        'remove' as const,
        'move' as const,
        'split' as const,
        'join' as const,
        'wrap' as const,
        'hide' as const,
        'write' as const,
        'shadow' as const,
        'tab' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...place,
      type: fc.constant('wait' as const),
      ms: fc.constantFrom(0, QUIET_MS / 2, QUIET_MS),
    }),
  },
);

let tab: Tab | null = null;
let isHidden = false;
/** What has been taken out of the page and may come back. */
let taken: ChildNode[] = [];

afterEach(() => {
  tab?.session.stop();
  vi.restoreAllMocks();
});

/** Everything in the page, its open shadow trees included, in page order. */
function everything(root: ParentNode & Node): ChildNode[] {
  return [...root.childNodes].flatMap((node) => [
    node,
    ...(node instanceof Element && node.shadowRoot ? everything(node.shadowRoot) : []),
    ...(node instanceof Element ? everything(node) : []),
  ]);
}

function chosen<T>(among: readonly T[], number: number): T | undefined {
  return among[number % among.length];
}

function isBlock(node: Node): boolean {
  return node instanceof Element && (BLOCKS.includes(node.localName) || node.localName === 'main');
}

/** Whether a node is another or has it inside, in a shadow tree too. */
function holds(node: Node, other: Node | null): boolean {
  for (let at = other; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === node) return true;
  }
  return false;
}

/** Puts a node where its kind may stand: blocks in blocks, so that the page could have come out of a parser. */
function put(node: ChildNode, { at, to }: Edit): void {
  const parents = [document.querySelector('main')!, ...everything(document.querySelector('main')!)].filter(
    (parent): parent is Element =>
      parent instanceof Element && !holds(node, parent) && (isBlock(parent) || !isBlock(node)),
  );
  const parent = chosen(parents, at)!;
  const inside = parent.shadowRoot && to % 2 ? parent.shadowRoot : parent;
  inside.insertBefore(node, chosen([...inside.childNodes, null], to) ?? null);
}

function made(tag: string | null, content: string): ChildNode {
  if (tag === null) return document.createTextNode(content);
  return Object.assign(document.createElement(tag), { textContent: content });
}

/** A shadow root that shows the element's own children in the midst of its own text. */
function attach(host: Element, content: string): void {
  if (host.shadowRoot || host.localName !== 'x-deel') return;
  const root = host.attachShadow({ mode: 'open' });
  root.append(made('p', content), document.createElement('slot'), made(null, 'Eurojust'));
}

async function perform(running: Tab, step: Edit): Promise<void> {
  const all = everything(document.querySelector('main')!);
  const node = chosen(all, step.at);
  switch (step.type) {
    case 'insert':
      put(step.to % 5 === 0 ? (taken.pop() ?? made(step.tag, step.text)) : made(step.tag, step.text), step);
      break;
    case 'data':
      if (node instanceof Text) node.data = step.text;
      break;
    case 'content':
      if (node) node.textContent = step.text;
      break;
    case 'remove':
      node?.remove();
      if (node) taken.push(node);
      break;
    case 'move':
      if (node) put(node, step);
      break;
    case 'split':
      if (node instanceof Text && node.length > 1) node.splitText(1 + (step.to % (node.length - 1)));
      break;
    case 'join':
      node?.parentNode?.normalize();
      break;
    case 'wrap': {
      const wrapper = made(isBlock(node ?? document) ? 'div' : 'b', '') as Element;
      node?.replaceWith(wrapper);
      if (node) wrapper.append(node);
      break;
    }
    case 'hide':
      if (node instanceof HTMLElement) node.hidden = !node.hidden;
      break;
    case 'write':
      if (node instanceof HTMLElement) node.contentEditable = step.to % 2 ? 'true' : 'inherit';
      break;
    case 'shadow':
      if (node instanceof Element) attach(node, 'Fortius');
      break;
    case 'tab':
      isHidden = !isHidden;
      document.dispatchEvent(new Event('visibilitychange'));
      break;
    case 'wait':
      await running.pass(step.ms);
  }
  if (step.to % 3 === 0) await running.settle();
}

/** Where the marks are, as numbers of the text nodes in page order and offsets in them. */
function marks(): string[] {
  const order = everything(document.body);
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .map(({ startContainer, startOffset, endContainer, endOffset }) =>
      [startContainer, endContainer]
        .map((node) => order.indexOf(node as ChildNode))
        .concat(startOffset, endOffset)
        .join(),
    )
    .sort();
}

it('has the marks of a fresh reading', async () => {
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 25 }), async (edits) => {
      isHidden = false;
      taken = [];
      show('<main><p>Volgens Euro<b>pol</b></p><div>Fortius<x-deel>Eurojust</x-deel></div></main>');
      tab = new Tab();
      await tab.settle();
      for (const step of edits) await perform(tab, step);
      isHidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await tab.pass(60_000);
      await tab.pass(LONGEST_MS);
      const lived = marks();
      expect(tab.faults).toEqual([]);
      tab.session.stop();
      expect(CSS.highlights.size).toBe(0);
      tab = new Tab();
      await tab.settle();
      const fresh = marks();
      tab.session.stop();
      seen += fresh.length;
      expect(lived).toEqual(fresh);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(seen).toBeGreaterThan(RUNS);
});
