import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../../src/lexicon/compile';
import { extractTerms, prepareKnowledge } from '../../../../src/lexicon/extract/extract';
import type { FieldsFile } from '../../../../src/lexicon/term-file';
import type { Publication } from '../../../../src/publication/model';
import { entry, publicationOf } from '../../support/extract';

const FIELDS: FieldsFile = {
  money: { why: 'Test.', any: [], nl: ['witwas*', 'bank*', 'transactie*', 'geldstroom'], en: [], fr: [] },
};
const nothing = prepareKnowledge({ known: [], fields: FIELDS });

const names = (publication: Publication, knowledge = nothing) =>
  extractTerms(publication, knowledge).terms.map(({ name }) => name);

/** Compiles as an import does; throws where a term is in no answer. */
function compile(publication: Publication) {
  const { terms, fields } = extractTerms(publication, nothing);
  return compileLexicon(
    [{ publication, termFile: { terms, figures: [], topics: {}, alsoKnownAs: [] } }],
    fields,
  );
}

describe('extractTerms', () => {
  test('an open publication has none', () => {
    expect(names(publicationOf([['Wat doet TenneT?', '']], { answered: null }))).toEqual([]);
  });

  test('an open question has none', () => {
    expect(
      names(
        publicationOf([
          ['Wat doet TenneT?', ''],
          ['En BoekStart?', 'BoekStart loopt.'],
        ]),
      ),
    ).toEqual(['BoekStart']);
  });

  test('not who asks and who is cited', () => {
    const source = {
      mark: '1',
      text: 'Tubantia Nieuws',
      outlet: 'Tubantia Nieuws',
      date: null,
      title: null,
      url: null,
    };
    const publication = publicationOf(
      [['Klopt wat Werf zegt in Tubantia?', 'Wat Werf zegt in Tubantia klopt.']],
      { sources: [{ ...source, anchor: null }] },
    );
    expect(names(publication)).toEqual([]);
  });

  test('not what stands in most publications, whatever it is the short form of', () => {
    const answer =
      'De Raad van State en de Vereniging van Nederlandse Gemeenten (VNG) adviseren de Europese Commissie.';
    expect(names(publicationOf([['Wat nu?', answer]]))).toEqual([]);
  });

  test('plural and singular are one term', () => {
    const answer = 'De Joint Investigation Team (JIT) werkt. Alle Joint Investigation Teams werken.';
    expect(names(publicationOf([['Wat nu?', answer]]))).toEqual(['Joint Investigation Team (JIT)']);
  });

  test('a quotation is a name where it comes back', () => {
    const answer = 'De ‘ijzeren voorraad’ groeit. Een ijzeren voorraad kost geld. Men zei ‘eerlijk spul’.';
    expect(names(publicationOf([['Wat nu?', answer]]))).toEqual(['ijzeren voorraad']);
  });

  test('a word that is asked about and answered', () => {
    expect(names(publicationOf([['Werkt het preferentiebeleid?', 'Het preferentiebeleid werkt.']]))).toEqual([
      'preferentiebeleid',
    ]);
    expect(
      names(publicationOf([['Werkt het?', 'Het preferentiebeleid werkt. Ja, het preferentiebeleid.']])),
    ).toEqual([]);
  });

  test('a known term is used for a name of its own, and for an ambiguous one in its field alone', () => {
    const known = entry('FIU-Nederland', ['FIU Nederland'], {
      fields: ['money'],
      names: [
        { why: 'Test.', ambiguous: false, nl: ['FIU Nederland'], en: [], fr: [] },
        { why: 'Test.', ambiguous: true, nl: ['FIU'], en: [], fr: [] },
      ],
    });
    const knowledge = prepareKnowledge({ known: [known], fields: FIELDS });
    const found = (answer: string) => extractTerms(publicationOf([['Wat nu?', answer]]), knowledge).terms;
    expect(found('De FIU-Nederland groeit.')[0]).toBe(known);
    expect(found('De FIU ziet witwassen door banken in transacties.')[0]).toBe(known);
    expect(found('De FIU wint van de buren.')).toEqual([]);
  });

  test.each([
    ['Het Natura 2000 gebied is groot.', 'phenomenon'],
    ['Aan Tel mee met Taal wordt gewerkt. Men kent Tel mee met Taal.', 'programme'],
    ['De bouw van TenneT loopt.', 'body'],
    ['De Gaswet geldt.', 'law'],
  ])('of %s the kind is %s', (answer, kind) => {
    const { terms } = extractTerms(publicationOf([['Wat nu?', answer]]), nothing);
    expect(terms.map((term) => term.kind)).toEqual([kind]);
  });

  test('a known term of another publication gets the field of this one', () => {
    const known = entry('Raad voor Cultuur', [], {
      fields: ['pub:2023Z00009', 'money'],
      needs: ['pub:2023Z00009'],
    });
    const knowledge = prepareKnowledge({ known: [known], fields: FIELDS });
    const [found] = extractTerms(
      publicationOf([['Wat?', 'De Raad voor Cultuur adviseert.']]),
      knowledge,
    ).terms;
    expect(found).toEqual({ ...known, fields: ['pub:2024Z00001', 'money'], needs: ['pub:2024Z00001'] });
  });

  test('a name that stands only inside another is left out', () => {
    const answer = 'De Regeling Geneesmiddelenwet geldt. Alleen de Regeling Geneesmiddelenwet.';
    const publication = publicationOf([['Geldt de Regeling Geneesmiddelenwet?', answer]]);
    expect(compile(publication).terms.map(({ name }) => name)).toEqual(['Regeling Geneesmiddelenwet']);
  });

  test('whatever answers say, they compile', () => {
    const word = fc.constantFrom(
      ...'De Wet RVO (RVO) ‘Naam’ (Rijksdienst voor Onderwijs) operatie Aspides Aspides en van de & - | * … ( ) . ? F-35 SDE++ Zr.Ms. Didam-arrest preferentiebeleid Natura 2000 “ ” é Één'.split(
        ' ',
      ),
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 3 }), (texts) => {
        const publication = publicationOf(texts);
        const { terms } = compile(publication);
        expect(terms.every(({ answers }) => answers.length > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('finds the same in whatever order publications are read', () => {
    const publication = publicationOf([['Wat doet TenneT?', 'TenneT bouwt. De Raad voor Cultuur ook.']]);
    const before = extractTerms(publication, nothing);
    extractTerms(publicationOf([['Iets?', 'De Wet iets anders en BoekStart.']]), nothing);
    expect(extractTerms(publication, nothing)).toEqual(before);
  });
});
