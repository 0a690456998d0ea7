import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../../scripts/build-corpus';
import { compileLexicon } from '../../../src/lexicon/compile';
import { readFieldsFile, readTermFile } from '../../../src/lexicon/term-file';

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
    ['risico-analist', [2]],
    ['haven van Antwerpen', [5]],
    ['meldingsplichtige instellingen', [14, 15]],
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
      for (const { words } of forms) {
        const form = words.join(' ');
        expect(owners.get(form) ?? name, `"${form}" is a form of two terms`).toBe(name);
        owners.set(form, name);
      }
    }
  });
});

describe('a data file', () => {
  const file = { url: 'https://www.tweedekamer.nl/', terms: [] };
  const fields = readFieldsFile({ crime: { why: 'Crime.', nl: ['misdaad*'] } }, 'fields.json');
  const ambiguous = { why: 'Other things are called so.', ambiguous: true, nl: ['X'] };

  test.each([
    [{ ...file, url: 'javascript:alert(1)' }, 'P.json: url: '],
    [{ ...file, terms: [{ name: 'X', kind: 'thing' }] }, 'P.json: terms.0.kind: '],
    [
      { ...file, terms: [{ name: 'X', kind: 'body', names: [{ nl: ['x'] }] }] },
      'P.json: terms.0.names.0.why: ',
    ],
    [
      { ...file, terms: [{ name: 'X', kind: 'body', fields: ['sea'] }] },
      'P.json: term "X": no field is called "sea"',
    ],
    [
      {
        ...file,
        terms: [
          { name: 'X', kind: 'body', fields: ['crime'], otherBearers: [{ who: 'Y', fields: ['sea'] }] },
        ],
      },
      'P.json: term "X": no field is called "sea"',
    ],
    [
      { ...file, terms: [{ name: 'X', kind: 'body', names: [ambiguous] }] },
      'P.json: term "X": an ambiguous form needs',
    ],
    [{ ...file, topics: { first: { nl: ['x'] } } }, 'P.json: topics.first: '],
    [{ ...file, extra: 1 }, 'P.json: extra: '],
  ])('%j is refused with the place of the fault', (json, fault) => {
    expect(() => readTermFile(json, 'P.json', fields)).toThrow(fault);
  });

  test('a field must say why it is there', () => {
    expect(() => readFieldsFile({ crime: { nl: ['x'] } }, 'fields.json')).toThrow('fields.json: crime.why: ');
  });

  const compile = (more: object) => {
    const [publication] = publications;
    const termFile = readTermFile({ ...file, ...more }, 'P.json', fields);
    return () => compileLexicon(publication ? [{ publication, termFile }] : [], fields);
  };

  test('a term that stands in no answer is refused', () => {
    expect(compile({ terms: [{ name: 'Waterschap', kind: 'body' }] })).toThrow(
      '2022Z20166: no answer speaks about the term "Waterschap"',
    );
  });

  test('a figure that no answer states is refused', () => {
    const figure = { name: '12 zaken', figure: '12.345', counts: ['zaken'], fields: ['crime'] };
    expect(compile({ figures: [figure] })).toThrow('2022Z20166: no answer states the figure "12.345"');
  });
});

describe('the figures of the letter', () => {
  test.each([
    ['96.676 verdacht verklaarde transacties', 96_676, 2021, 14],
    ['18.238 dossiers', 18_238, 2021, 14],
    ['223 dossiers over drugscriminaliteit', 223, 2021, 14],
    ['2.940 transacties over drugscriminaliteit', 2_940, 2021, 14],
    ['1,2 miljoen ongebruikelijke transacties', 1_200_000, 2021, 14],
    ['21 JIT’s', 21, 2021, 4],
    ['€ 25 mln. voor de aanpak van criminele geldstromen', 25_000_000, null, 12],
  ])('%s: %d, of %s, in answer %i', (name, value, year, question) => {
    const figure = lexicon.figures.find((one) => one.name === name);
    expect(figure).toMatchObject({ value, year });
    expect(figure?.answers.map((answer) => answer.question)).toEqual([question]);
  });
});

test('the papers that the letter is and cites are known with the answers that cite them', () => {
  const questions = (id: string) => lexicon.papers[id]?.answers.map(({ question }) => question);
  expect(questions('kst-29911-358')).toEqual([14]);
  expect(questions('kst-29911-355')).toEqual([1]);
  expect(questions('2022Z17664')).toEqual([13]);
  expect(questions('2022Z20166')).toHaveLength(17);
});

test('every group of other names says where they come from', async () => {
  const { terms } = await readDataFile('2022Z20166');
  for (const { names } of terms) for (const { why } of names) expect(why.length).toBeGreaterThan(5);
});

test('a publication that several ministers answered has the first of them and the others', () => {
  const [minister, other] = [
    publications[0]!.answeredBy[0]!,
    { name: 'W.B. Hoekstra', role: 'Minister van Buitenlandse Zaken' },
  ];
  const fields = readFieldsFile({}, 'fields.json');
  const termFile = readTermFile({ url: 'https://www.tweedekamer.nl/', terms: [] }, 'P.json', fields);
  const publication = { ...publications[0]!, answeredBy: [minister, other] };
  const [facts] = compileLexicon([{ publication, termFile }], fields).publications;
  expect(facts).toMatchObject({ respondent: minister, alsoAnsweredBy: [other] });
  expect(lexicon.publications[0]).not.toHaveProperty('alsoAnsweredBy');
});
