import { expect, test } from 'vitest';
import { buildFieldIndex, fieldWords, hasWords } from '../../../src/annotate/fields';
import { tokenize } from '../../../src/lexicon/tokens';

const index = buildFieldIndex({ drugs: ['drugs*', 'coke'], port: ['haven*', 'drugshaven'] });

test('a beginning catches compounds, a whole word only itself', () => {
  expect(index('drugssmokkel')).toEqual(['drugs']);
  expect(index('coke')).toEqual(['drugs']);
  expect(index('cokeoven')).toEqual([]);
  expect(index('dru')).toEqual([]);
});

test('a word may belong to several fields', () => {
  expect([...index('drugshaven')].sort()).toEqual(['drugs', 'port']);
});

test('field words keep how the page writes them', () => {
  const text = 'Douane vindt Drugs in de havens';
  expect(fieldWords(text, index, tokenize(text)).map(({ written }) => written)).toEqual(['Drugs', 'havens']);
});

test('a beginning that says nothing is refused by name', () => {
  expect(() => buildFieldIndex({ drugs: ['dr*'] })).toThrow('field "drugs": "dr*" is too short a beginning');
});

test('runs of words are found across hyphens, with open endings', () => {
  expect(hasWords(tokenize('een just-in-time systeem'), ['just', 'in', 'time'])).toBe(true);
  expect(hasWords(tokenize('Olympische motto'), ['olympi*'])).toBe(true);
  expect(hasWords(tokenize('in time'), ['just', 'in', 'time'])).toBe(false);
});
