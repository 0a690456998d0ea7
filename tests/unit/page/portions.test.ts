import { expect, test } from 'vitest';
import type { Block } from '../../../src/page/block';
import { portions } from '../../../src/page/portions';

const blockOf = (length: number): Block => ({ text: 'a'.repeat(length), nodes: [], starts: [] });
const sizes = (blocks: readonly Block[]) => portions(blocks).map(({ length }) => length);

test('a page is one portion', () => {
  expect(sizes([blockOf(100), blockOf(20_000)])).toEqual([2]);
});

test('one whose text is too long for a message is several, none of them too long', () => {
  const blocks = Array.from({ length: 12 }, () => blockOf(100_000));
  expect(sizes(blocks)).toEqual([5, 5, 2]);
});

test('and so is one of too many blocks', () => {
  expect(sizes(Array.from({ length: 25_001 }, () => blockOf(1)))).toEqual([25_000, 1]);
});

test('a block that is too long by itself is alone', () => {
  expect(sizes([blockOf(10), blockOf(600_000), blockOf(10)])).toEqual([1, 1, 1]);
});

test('no text is no portion, and none is lost or out of order', () => {
  expect(portions([])).toEqual([]);
  const blocks = Array.from({ length: 9 }, (_, at) => blockOf(at * 50_000));
  expect(portions(blocks).flat()).toEqual(blocks);
});
