import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from '../../../../src/library/file/same';

/** JSON with the keys of all objects in order, which is the same text for the same value. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${inOrder(entry)}`).join()}}`;
}

/** Of few keys and values, so that two are often the same. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, 0, 1, '', 'a', true),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', '0', 'toString'), tie('value'), { maxKeys: 2 }),
  ),
}));

test('two values are the same where their JSON is, but for the order of keys', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isSame(one, other)).toBe(inOrder(one) === inOrder(other));
      expect(isSame(one, JSON.parse(JSON.stringify(one)))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [[], {}],
  [['a'], { 0: 'a' }],
  [{ toString: 1 }, { a: 1 }],
  [{ a: null }, {}],
  [null, {}],
  ['1', 1],
])('%j is not %j', (one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});
