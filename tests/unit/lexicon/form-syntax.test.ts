import { describe, expect, test } from 'vitest';
import { parseWord, readForm } from '../../../src/lexicon/form-syntax';

const words = (text: string) => readForm(text).map((form) => form.words.join(' '));

describe('readForm', () => {
  test.each([
    ['project Fortius', ['project fortius'], 'plain words'],
    ['non-conviction-based', ['non conviction based'], 'hyphens are blanks'],
    [
      'confiscation|forfeiture act|bill',
      ['confiscation act|bill', 'forfeiture act|bill'],
      'first words apart, others together',
    ],
    [
      'confiscatie zonder (de) veroordeling',
      ['confiscatie zonder (de) veroordeling'],
      'a word that may be left out',
    ],
    ['afpakken … zonder …5 veroordeling', ['afpakken …3 zonder …5 veroordeling'], 'gaps'],
    ['wet af-pakken|ontnemen', ['wet ontnemen', 'wet af pakken'], 'an alternative of two words'],
    ['legaliser… ', ['legaliser'], 'a stray sign is no gap'],
    ['criminele goed*', ['criminele goed*'], 'a beginning'],
    ['Curaçao', ['curacao'], 'without accents'],
  ])('%s → %j: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a first word keeps its capitals', () => {
    expect(readForm('Afpakken|afgepakt geld').map(({ first }) => first)).toEqual(['Afpakken', 'afgepakt']);
  });

  test.each([
    ['—', 'has "—", which has no letters or digits'],
    ['', 'has no letters or digits'],
    ['… dat', 'begins or ends with …'],
    ['dat …', 'begins or ends with …'],
    ['goed* geld', 'has * in its first word'],
    ['(de) haven', 'begins with a word that may be left out'],
    ['van …9 tot', 'has a gap of more than 8 words'],
    [`wet ${Array(40).fill('af-pakken|ont-nemen').join(' ')}`, 'stands for more than 500 forms'],
  ])('%j is refused: %s', (text, fault) => {
    expect(() => readForm(text)).toThrow(`the form "${text}" ${fault}`);
  });
});

test('parseWord tells what a word asks for', () => {
  expect(parseWord('…4')).toEqual({ gap: 4 });
  expect(parseWord('vonnis|veroordeel*')).toEqual({
    keys: ['vonnis'],
    beginnings: ['veroordeel'],
    isOptional: false,
  });
  expect(parseWord('(de|het)')).toEqual({ keys: ['de', 'het'], beginnings: [], isOptional: true });
});
