import { describe, expect, test } from 'vitest';
import { withBudget } from '../../../src/documents/unpack-budget';

const MEGABYTE = 1_000_000;

describe('a budget for what is unpacked', () => {
  test('refuses the buffer that goes past it, and says that it is spent', async () => {
    await withBudget(3 * MEGABYTE, async (budget) => {
      expect([new Uint8Array(MEGABYTE).length, new Int8Array(MEGABYTE).length]).toEqual([MEGABYTE, MEGABYTE]);
      expect(budget.isSpent()).toBe(false);
      expect(() => new Uint8Array(2 * MEGABYTE)).toThrow(RangeError);
      expect(budget.isSpent()).toBe(true);
    });
  });

  test('does not count small buffers, nor views of what is there', async () => {
    await withBudget(MEGABYTE, async (budget) => {
      for (let index = 0; index < 1000; index++) new Uint8Array(10_000);
      const { buffer } = new Uint8Array(900_000);
      for (let index = 0; index < 10; index++) new Uint8Array(buffer);
      expect(budget.isSpent()).toBe(false);
    });
  });

  test('leaves arrays as they are', async () => {
    await withBudget(MEGABYTE, async () => {
      const array = Uint8Array.from([1, 2, 3]);
      expect(array instanceof Uint8Array).toBe(true);
      expect([...array.slice(1)]).toEqual([2, 3]);
      expect(new TextEncoder().encode('a') instanceof Uint8Array).toBe(true);
    });
  });

  test('gives the globals back, also after a fault', async () => {
    const before = [Uint8Array, Int8Array, DecompressionStream];
    await withBudget(MEGABYTE, async () => expect(globalThis.DecompressionStream).toBeUndefined());
    await expect(
      withBudget(MEGABYTE, async () => {
        throw new Error('a fault');
      }),
    ).rejects.toThrow('a fault');
    expect([Uint8Array, Int8Array, DecompressionStream]).toEqual(before);
  });
});
