import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermCursor } from '../../../../src/search/stored/term-cursor';
import { TermWriter } from '../../../../src/search/stored/term-writer';
import { eachLike } from '../../../../src/search/stored/typing-faults';

/** Levenshtein's distance as it is defined. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

function likeAmong(terms: readonly string[], word: string, most: number): [string, number][] {
  const writer = new TermWriter();
  const one = new Uint32Array([1]);
  for (const term of [...new Set(terms)].sort()) writer.add(term, one, one, 0, 1);
  const cursor = new TermCursor(writer.finish());
  const found: [string, number][] = [];
  eachLike(cursor, word, most, (faults) => found.push([cursor.text(), faults]));
  return found;
}

test.each<[string, number, [string, number][], string]>([
  ['fortuis', 2, [['fortius', 2]], 'two letters swapped'],
  ['fortiu', 1, [['fortius', 1]], 'one missing'],
  ['forttius', 1, [['fortius', 1]], 'one too many'],
  ['furtius', 1, [['fortius', 1]], 'another one'],
  ['fortius', 2, [['fortius', 0]], 'itself, and not what has more letters'],
  [
    'jit',
    1,
    [
      ['jit', 0],
      ['jitt', 1],
    ],
    'the end of a longer one',
  ],
])('%s with %i faults is like %j: %s', (word, most, expected) => {
  expect(
    likeAmong(['fort', 'fortius', 'fortiusproject', 'haven', 'jit', 'jitt', 'jitten'], word, most),
  ).toEqual(expected);
});

test('the same as by the distance to every term', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'haven', 'ş', 'ж'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  let found = 0;
  fc.assert(
    // More terms than a block has, so that some begin one.
    fc.property(fc.array(word, { maxLength: 150 }), word, fc.constantFrom(1, 2), (terms, typed, most) => {
      const expected = [...new Set(terms)]
        .sort()
        .map((term): [string, number] => [term, distance(term, typed)])
        .filter(([, faults]) => faults <= most);
      found += expected.length;
      expect(likeAmong(terms, typed, most)).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
  expect(found).toBeGreaterThan(300);
});
