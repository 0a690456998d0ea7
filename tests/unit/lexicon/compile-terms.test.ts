import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile';
import { compileTerms } from '../../../src/lexicon/compile-terms';
import type { TermEntry } from '../../../src/lexicon/term-file';
import { entry, publicationOf } from '../support/extract';

const compile = (terms: TermEntry[], ...publications: ReturnType<typeof publicationOf>[]) =>
  compileLexicon(
    publications.map((publication, at) => ({
      publication,
      termFile: { terms: [terms[at] as TermEntry], figures: [], topics: {}, alsoKnownAs: [] },
    })),
    {},
  );

describe('compileTerms', () => {
  test('shows the first sentence with the name, else with another form, and where it stands in one line', () => {
    const answer =
      'Eerst dit. Wel de grond\u00a0\u00a0boekhouder, met 2 fte.\n\nHet Kadaster  telt. Kadaster nogmaals.';
    const publication = publicationOf([['Wat?', answer]]);
    const [kadaster] = compileTerms(publication, [entry('Kadaster', ['grond boekhouder'])]).terms;
    expect(kadaster?.answers[0]).toMatchObject({
      sentence: 'Het Kadaster telt.',
      marks: [{ start: 4, end: 12 }],
    });
    const [other] = compileTerms(publication, [entry('Nergens', ['grond boekhouder'])]).terms;
    const { sentence = '', marks = [] } = other?.answers[0] ?? {};
    expect(marks.map(({ start, end }) => sentence.slice(start, end))).toEqual(['grond boekhouder']);
  });

  test('names a term that no answer speaks about', () => {
    expect(compileTerms(publicationOf([['Wat?', 'Niets.']]), [entry('Kadaster')])).toEqual({
      terms: [],
      missing: ['Kadaster'],
    });
  });

  test('an ampersand stands in a name as it does in a text', () => {
    const publication = publicationOf([['Wat?', 'De Autoriteit Consument & Markt beslist.']]);
    const [term] = compileTerms(publication, [
      entry('Autoriteit Consument & Markt', ['Autoriteit Consument Markt']),
    ]).terms;
    expect(term?.answers).toHaveLength(1);
  });
});

test('a term of two publications has the answers, forms and fields of both', () => {
  const first = publicationOf([['Wat?', 'De RVO betaalt.']], { id: '2024Z00001' });
  const second = publicationOf([['Wat?', 'De Rijksdienst betaalt, de RVO.']], { id: '2024Z00002' });
  const terms = [
    entry('RVO', ['RVO'], { fields: ['a'], needs: ['a'] }),
    entry('RVO', ['RVO', 'Rijksdienst'], { fields: ['b', 'a'], needs: ['b'] }),
  ];
  const before = structuredClone(terms);
  const { terms: compiled } = compile(terms, first, second);
  expect(compiled).toHaveLength(1);
  const [rvo] = compiled;
  expect(rvo?.answers.map(({ publication }) => publication)).toEqual(['2024Z00001', '2024Z00002']);
  expect(rvo?.forms.map(({ words }) => words)).toEqual([['rvo'], ['rijksdienst']]);
  expect([rvo?.fields, rvo?.needs]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  // What was given stays as it is: it is compiled again with other publications.
  expect(terms).toEqual(before);
  expect(compile([terms[0] as TermEntry], first).terms[0]?.answers).toHaveLength(1);
});
