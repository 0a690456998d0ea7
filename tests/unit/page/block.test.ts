import { expect, it } from 'vitest';
import { type Block, keepSame } from '../../../src/page/block';

/** Nodes are compared, not read. */
const [one, two, three] = [{}, {}, {}] as [Text, Text, Text];

function block(text: string, ...nodes: Text[]): Block {
  return { text, nodes, starts: nodes.map((_, at) => at) };
}

it('keeps the blocks that are as they were, in the order in which they are found', () => {
  const before = [block('a', one), block('b', two)];
  const kept = keepSame(before, [block('c', three), block('b', two), block('a', one)]);
  expect(kept[0]).toEqual(block('c', three));
  expect(kept[1]).toBe(before[1]);
  expect(kept[2]).toBe(before[0]);
});

it.each([
  ['another text', block('b', one)],
  ['the same text of another node', block('a', two)],
  ['one more node', block('a', one, two)],
])('takes a block with %s for another one', (_, found) => {
  expect(keepSame([block('a', one)], [found])[0]).toBe(found);
});
