/**
 * The blocks of any page against a slow plain version: the page's own `textContent`, after every border of a block,
 * every line end and every object has been written into a copy as a character.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../../src/page/block';
import { gatherBlocks } from '../../../src/page/blocks';
import { liveRange } from '../../../src/page/ranges';
import { parsed } from './support/page';

const BORDER = '\u0001';

const INLINE = ['b', 'em', 'a', 'span'];
const BOUNDING = ['p', 'div', 'li', 'section', 'x-deel', 'h2'];
const LEFT_OUT = ['nav', 'pre', 'form'];
const OBJECTS = ['img', 'button', 'code', 'svg'];
const UNSEEN = ['script', 'template', 'wbr', 'style'];

type Tree = string | { tag: string; inside: Tree[] };

const text = fc.oneof(
  fc.constantFrom(' ', '\n  ', 'For', 'tius ', 'En\u00ADcro', '\u00A0', 'JIT\u2019s', '12.05', 'Şe', '😀'),
  fc.string({ maxLength: 6 }).map((any) => any.replaceAll(BORDER, '')),
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.record({
      tag: fc.constantFrom(...INLINE, ...BOUNDING, ...LEFT_OUT, ...OBJECTS, ...UNSEEN, 'br'),
      inside: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

function build(document: Document, parent: Node, branches: Tree[]): void {
  for (const branch of branches) {
    if (typeof branch === 'string') parent.appendChild(document.createTextNode(branch));
    else build(document, parent.appendChild(document.createElement(branch.tag)), branch.inside);
  }
}

function page(branches: Tree[]): HTMLElement {
  const { body } = parsed('');
  build(body.ownerDocument, body, branches);
  return body;
}

/** The texts of the blocks by the slow way. */
function plainly(body: HTMLElement): string[] {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll(UNSEEN.join())) element.remove();
  for (const element of copy.querySelectorAll(LEFT_OUT.join())) element.replaceWith(BORDER);
  for (const element of copy.querySelectorAll(OBJECTS.join())) element.replaceWith('\uFFFC');
  for (const element of copy.querySelectorAll('br')) element.replaceWith('\n');
  for (const element of copy.querySelectorAll(BOUNDING.join())) {
    element.before(BORDER);
    element.after(BORDER);
  }
  return copy.textContent
    .split(BORDER)
    .filter((run) => /\p{L}|\d\D?\d/u.test(run))
    .map(withoutGaps);
}

/** White space and objects count as one space, and not at all at the ends, where a block may leave them out. */
function withoutGaps(run: string): string {
  return run.replace(/[\s\uFFFC]+/g, ' ').trim();
}

function textNodes(body: HTMLElement): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

it('has the texts that the slow way finds', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 8 }), (branches) => {
      const body = page(branches);
      expect(gatherBlocks(body).map((block) => withoutGaps(block.text))).toEqual(plainly(body));
    }),
    { numRuns: 500 },
  );
});

it('has each text node once, in page order, at the offset that it says, with one character at most between two', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 8 }), (branches) => {
      const body = page(branches);
      const blocks = gatherBlocks(body);
      const order = textNodes(body);
      const places = blocks.flatMap(({ nodes }) => nodes).map((node) => order.indexOf(node));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      for (const { text, nodes, starts } of blocks) {
        let end = 0;
        for (const [i, { data }] of nodes.entries()) {
          const start = starts[i]!;
          expect(text.slice(start, start + data.length)).toBe(data);
          expect(text.slice(end, start)).toMatch(i === 0 ? /^$/ : /^[\n\uFFFC]?$/);
          end = start + data.length;
        }
        expect(end).toBe(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

it('leads from any stretch of a block to a range with the same text', () => {
  const stretch = fc.record({ block: fc.nat(), start: fc.nat(), length: fc.nat({ max: 30 }) });
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 8 }), stretch, (branches, { block, start, length }) => {
      const body = page(branches);
      const blocks = gatherBlocks(body);
      fc.pre(blocks.length > 0);
      const chosen = blocks[block % blocks.length]!;
      const from = start % chosen.text.length;
      const to = Math.min(chosen.text.length, from + 1 + length);
      const range = liveRange(chosen, from, to);
      expect(range && textIn(range, chosen)).toBe(chosen.text.slice(from, to).replace(/[\n\uFFFC]/g, ''));
    }),
    { numRuns: 500 },
  );
});

/** What a range covers of a block's own nodes, without the characters that separate them. */
function textIn(range: Range, block: Block): string {
  return block.nodes
    .filter((node) => range.intersectsNode(node))
    .map(({ data }, i, { length }) =>
      data.slice(i === 0 ? range.startOffset : 0, i === length - 1 ? range.endOffset : undefined),
    )
    .join('')
    .replace(/[\n\uFFFC]/g, '');
}
