import { describe, expect, test } from 'vitest';
import { casingOf, compileForm, wordForms } from '../../../src/lexicon/forms';

describe('casingOf', () => {
  test.each([
    ['JIT', 'upper', 'three capitals are an abbreviation, and "jit" is a word of other languages'],
    ["LO's", 'upper', 'the plural of a short abbreviation'],
    ['EPICC', 'capital', 'longer abbreviations are also written as names: Epicc, Riec, Fiod'],
    ['Fortius', 'capital', 'a name'],
    ['kustwacht', 'any', 'an ordinary word'],
    ['Quick Response Unit', 'any', 'several words are told apart without capitals'],
    ['FIU.net', 'upper', 'begins with a short abbreviation'],
  ])('%s: %s, since %s', (form, casing) => {
    expect(casingOf(form)).toBe(casing);
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
  test('endings go on the last word', () => {
    expect(compileForm('Joint Investigation Team', false).map(({ keys }) => keys.join(' '))).toContain(
      'joint investigation teams',
    );
  });

  test('a form without letters is refused by name', () => {
    expect(() => compileForm('—', false)).toThrow('the form "—" has no letters or digits');
  });
});
