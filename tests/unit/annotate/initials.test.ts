import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHaveInitials, readInitials } from '../../../src/annotate/initials';
import { tokenize } from '../../../src/lexicon/tokens';

const runs = (text: string, letters: string, capitals: 'names' | 'any') => {
  const tokens = tokenize(text);
  return readInitials(text, tokens, letters, capitals).map(({ first, last }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end),
  );
};

test.each([
  ['zij werkt aan Florida International University', 'fiu', 'names', ['Florida International University']],
  ['just in time', 'jit', 'any', ['just in time']],
  ['just in time', 'jit', 'names', []],
  ['World of the Dance Company', 'wdc', 'names', ['World of the Dance Company']],
  ['Florida. International University', 'fiu', 'names', []],
  ['FIU International University', 'fiu', 'names', []],
  [
    "Espace pour l'innovation culturelle et citoyenne",
    'epicc',
    'any',
    ["Espace pour l'innovation culturelle et citoyenne"],
  ],
] as const)('%j, %s, %s: %j', (text, letters, capitals, expected) => {
  expect(runs(text, letters, capitals)).toEqual(expected);
});

test('a text that may have no name with some initials has none', () => {
  const word = fc.constantFrom(
    'Florida',
    'Énergie',
    'international',
    'International',
    'Île',
    'University',
    'of',
    'the',
    'fiu',
    'FIU',
    '–',
    '-',
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom('fiu', 'fie', 'iof'), (list, letters) => {
      const text = list.join(' ');
      if (runs(text, letters, 'names').length > 0) expect(mayHaveInitials(text, letters)).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(mayHaveInitials('De Florida State University is bekend.', 'fiu')).toBe(false);
});
