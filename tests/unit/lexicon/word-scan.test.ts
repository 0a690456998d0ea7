import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from '../../../src/lexicon/key-table';
import { keysOf } from '../../../src/lexicon/tokens';
import { hashOf, WordScan } from '../../../src/lexicon/word-scan';

const words = new WordScan();

test('one scan reads texts of any length after one another', () => {
  for (const count of [3, 5_000, 0, 1]) {
    words.read('Fortius '.repeat(count));
    expect(words.count).toBe(count);
    expect([...words.hashes.slice(0, count)].every((hash) => hash === hashOf('fortius'))).toBe(true);
    if (count > 0) expect(words.ends[count - 1]).toBe(count * 'Fortius '.length - 1);
  }
});

test.each([
  ['geen cijfer', 0],
  ['21 JIT’s in 2021', 6],
  ['2022Z20166 en ٣', 9],
])('%s has %d digits', (text, digits) => {
  words.read(text);
  expect(words.digits).toBe(digits);
});

test('a text has one of some keys when one of its words is one', () => {
  const unit = fc.constantFrom('JIT', 'Fiu', 'fortius', 'één', 'weer', ' ', '-', '\u00AD');
  const key = fc.constantFrom('jit', 'fiu', 'een', 'fortiusjit', 'ncbc');
  fc.assert(
    fc.property(fc.array(unit), fc.uniqueArray(key), (units, keys) => {
      const text = units.join('');
      words.read(text);
      const has = keysOf(text).some((one) => (keys as string[]).includes(one));
      words.read(text);
      expect(words.hasOneOf(new Set(keys), new KeyTable(keys), text)).toBe(has);
    }),
  );
});
