import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile';
import { readTermFile } from '../../../src/lexicon/term-file';

import { corpus } from '../support/corpus';

const { lexicon, publications } = corpus;
const termsByName = new Map(lexicon.terms.map((term) => [term.name, term]));
const questionsOf = (name: string) => termsByName.get(name)?.answers.map(({ question }) => question);

describe('the terms of the letter', () => {
  // Which answers speak about a term, best first.
  test.each([
    ['project Fortius', [5]],
    ['Quick Response Unit', [5]],
    ['Joint Investigation Team (JIT)', [4]],
    ['non conviction based confiscation (NCBC)', [11, 12]],
    ['EPICC', [3]],
    ['FIU-Nederland', [14, 15]],
    ['Egmont Group', [15]],
    ['FIU.net', [15]],
    ['EMPACT', [3]],
    ['Eurojust', [4, 3]],
    ['Europol', [3, 4]],
    ['Sky ECC', [4]],
    ['EncroChat', [4]],
    ['operatie Pollino', [4]],
    ["'Ndrangheta", [4]],
    ['Benelux politieverdrag', [3]],
    ['Toekomstagenda internationaal offensief', [6]],
    ['gesloten coffeeshopketen', [9]],
    ['Taskforce Underground Banking', [13]],
    ['Serious Crime Taskforce', [13]],
    ['Fintell Alliance', [13]],
    ['RIEC', [13]],
    ['WODC', [13]],
    ['liaison officers', [7, 3]],
    ['Kustwacht', [8, 7]],
    ['MCAO', [16]],
    ['ondergronds bankieren', [13]],
  ])('%s: answers %j', (name, questions) => {
    expect(questionsOf(name)).toEqual(questions);
  });

  test('Fijnaut is spoken about in three answers', () => {
    expect(questionsOf('Fijnaut')?.toSorted((a, b) => a - b)).toEqual([1, 3, 9]);
  });

  test('the best answer of each term weighs 1, the others less', () => {
    for (const { answers } of lexicon.terms) {
      const weights = answers.map(({ weight }) => weight);
      expect(weights[0]).toBe(1);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  test('no two terms share a form', () => {
    const owners = new Map<string, string>();
    for (const { name, forms } of lexicon.terms) {
      for (const { keys } of forms) {
        const form = keys.join(' ');
        expect(owners.get(form) ?? name, `"${form}" is a form of two terms`).toBe(name);
        owners.set(form, name);
      }
    }
  });
});

describe('a data file', () => {
  const file = { url: 'https://www.tweedekamer.nl/', fields: {}, terms: [] };

  test.each([
    [{ ...file, url: 'javascript:alert(1)' }, 'P.json: url: '],
    [{ ...file, terms: [{ name: 'X', kind: 'thing' }] }, 'P.json: terms.0.kind: '],
    [
      { ...file, terms: [{ name: 'X', kind: 'body', fields: ['sea'] }] },
      'P.json: term "X": no field is called "sea"',
    ],
    [
      { ...file, terms: [{ name: 'X', kind: 'body', ambiguous: ['X'] }] },
      'P.json: term "X": an ambiguous form needs',
    ],
    [{ ...file, extra: 1 }, 'P.json: extra: '],
  ])('%j is refused with the place of the fault', (json, fault) => {
    expect(() => readTermFile(json, 'P.json')).toThrow(fault);
  });

  test('a term that stands in no answer is refused', () => {
    const termFile = readTermFile({ ...file, terms: [{ name: 'Waterschap', kind: 'body' }] }, 'P.json');
    const [publication] = publications;
    expect(() => compileLexicon(publication ? [{ publication, termFile }] : [])).toThrow(
      '2022Z20166: no answer speaks about the term "Waterschap"',
    );
  });
});
