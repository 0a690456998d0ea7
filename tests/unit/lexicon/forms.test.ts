import { describe, expect, test } from 'vitest';
import { casingOf, compileForm, wordForms } from '../../../src/lexicon/forms';

describe('casingOf', () => {
  test.each([
    ['JIT', true, 'upper', 'three capitals are an abbreviation, and "jit" is a word of other languages'],
    ["LO's", true, 'upper', 'the plural of a short abbreviation'],
    ['EPICC', true, 'capital', 'longer abbreviations are also written as names: Epicc, Riec, Fiod'],
    ['Fortius', true, 'capital', 'a name'],
    ['kustwacht', true, 'any', 'an ordinary word'],
    ['Quick', false, 'any', 'several words are told apart without capitals'],
    ['FIU', false, 'upper', 'begins with a short abbreviation'],
  ])('%s: %s %s, since %s', (form, isOnly, casing) => {
    expect(casingOf(form, isOnly)).toBe(casing);
  });
});

describe('wordForms', () => {
  test('a noun in f takes ven in the plural', () => {
    expect(wordForms('wietproef')).toContain('wietproeven');
  });

  test('a short word takes no endings, since that makes other words', () => {
    expect(wordForms('lo')).toEqual(['lo']);
  });
});

describe('compileForm', () => {
  test('alternatives of the first word become forms with their own capitals', () => {
    expect(compileForm('JIT|onderzoeksteam', true)).toEqual([
      { words: ['jit'], casing: 'upper', ambiguous: true },
      { words: ['onderzoeksteam'], casing: 'any', ambiguous: true },
    ]);
  });

  test('a name that begins with an apostrophe says so', () => {
    expect(compileForm("'Ndrangheta", false)[0]?.apostrophe).toBe(true);
    expect(compileForm('Ndrangheta', false)[0]).not.toHaveProperty('apostrophe');
  });

  test('a form without letters is refused by name', () => {
    expect(() => compileForm('—', false)).toThrow('the form "—" has "—", which has no letters or digits');
  });
});
