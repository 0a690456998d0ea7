import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from '../../../src/lexicon/key-table';
import { hashOf } from '../../../src/lexicon/word-scan';

test('it has every key that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 200 }), (keys) => {
      const table = new KeyTable(keys);
      expect(keys.every((key) => table.mayHave(hashOf(key)))).toBe(true);
    }),
  );
});

test('it tells most other words from thousands of keys', () => {
  const table = new KeyTable(Array.from({ length: 20_000 }, (_, i) => `term${i}`));
  const others = Array.from({ length: 10_000 }, (_, i) => hashOf(`${i}woord`));
  expect(others.filter((hash) => table.mayHave(hash)).length).toBeLessThan(others.length / 10);
});
