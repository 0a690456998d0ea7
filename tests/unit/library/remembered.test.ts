import { expect, test, vi } from 'vitest';
import { remembered } from '../../../src/library/remembered';

const LENGTHS: Record<string, number> = { a: 1, bb: 2, ccc: 3 };
const reading = () => vi.fn(async (keys: readonly string[]) => keys.map((key) => LENGTHS[key]));

test('gives a value a key, in their order, and null where there is none', async () => {
  expect(await remembered(10, reading()).get(['ccc', 'x', 'a', 'ccc'])).toEqual([3, null, 1, 3]);
});

test('reads what it has not read, and that once', async () => {
  const read = reading();
  const kept = remembered(10, read);
  await kept.get(['a', 'x', 'a']);
  expect(await kept.get(['bb', 'a', 'x'])).toEqual([2, 1, null]);
  expect(read.mock.calls).toEqual([[['a', 'x']], [['bb']]]);
  await kept.get(['a', 'bb']);
  expect(read).toHaveBeenCalledTimes(2);
});

test('keeps no more than it may, and gives all even then', async () => {
  const read = reading();
  const kept = remembered(2, read);
  expect(await kept.get(['a', 'bb', 'ccc'])).toEqual([1, 2, 3]);
  await kept.get(['bb', 'ccc']);
  expect(read).toHaveBeenCalledOnce();
  expect(await kept.get(['a', 'bb'])).toEqual([1, 2]);
  expect(read.mock.lastCall).toEqual([['a']]);
});

test('a reading that failed is tried again', async () => {
  const read = vi.fn(async () => [1]).mockRejectedValueOnce(new Error('gone'));
  const kept = remembered(2, read);
  await expect(kept.get(['a'])).rejects.toThrow('gone');
  expect(await kept.get(['a'])).toEqual([1]);
});
