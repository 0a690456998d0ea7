import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompoundTails } from '../../../src/lexicon/compound-tails';

const tailsOf = (key: string, vocabulary: readonly string[]) =>
  new CompoundTails(new Set(vocabulary)).of(key);

test.each([
  ['drugssmokkel', ['drugs'], ['smokkel', 'mokkel'], 'the beginning is a word; the second s may be a link'],
  ['opsporingsonderzoek', ['opsporing'], ['sonderzoek', 'onderzoek'], 'with a linking s'],
  ['witwasbestrijding', ['bestrijding'], ['bestrijding'], 'the end is a word'],
  ['politie', ['poli'], [], 'too short an end'],
  ['kabinet', [], [], 'no part is known'],
])('%s with %j has the ends %j: %s', (key, vocabulary, tails) => {
  expect(tailsOf(key, vocabulary)).toEqual(tails);
});

/** The rule as it is said: every place of the word, every link, by cutting. */
function plainTails(key: string, vocabulary: ReadonlySet<string>): string[] {
  const tails: string[] = [];
  for (let at = 4; at <= key.length - 5; at += 1) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    const heads = ['', 's', 'en', 'e']
      .filter((link) => head.endsWith(link))
      .map((link) => head.slice(0, head.length - link.length));
    if (heads.some((bare) => bare.length >= 4 && vocabulary.has(bare)) || vocabulary.has(tail))
      tails.push(tail);
  }
  return tails;
}

test('the same as by cutting at every place', () => {
  const part = fc.constantFrom(
    'drug',
    'drugs',
    'haven',
    'havens',
    'politie',
    'smokkel',
    'en',
    's',
    'e',
    'ë',
    'aan',
    'geld',
  );
  const word = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  let found = 0;
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 30 }), (key, words) => {
      const vocabulary = new Set(words);
      const expected = plainTails(key, vocabulary);
      found += expected.length;
      expect(new CompoundTails(vocabulary).of(key)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
  expect(found).toBeGreaterThan(100);
});
