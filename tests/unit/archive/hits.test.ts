import { describe, expect, test } from 'vitest';
import { askersIn, hitFrom } from '../../../src/archive/hits';
import { pagesOf, publishedId } from '../../../src/archive/pages';
import { document, numberedCase, zaak } from '../../support/archive/cases';

const CHAMBER = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail';
const PUBLISHED = 'https://zoek.officielebekendmakingen.nl';

const POSTPONED = document({
  Soort: 'Mededeling (uitstel antwoord)',
  DocumentNummer: '2022D45000',
  Datum: '2022-11-01T00:00:00+01:00',
  Aanhangselnummer: '220600',
});
const FURTHER = document({
  Soort: 'Antwoord schriftelijke vragen (nader)',
  DocumentNummer: '2023D00001',
  Datum: '2023-01-05T00:00:00+01:00',
});

describe('a case that fits', () => {
  test('becomes a hit with all that a screen shows', () => {
    expect(hitFrom(zaak())).toEqual({
      kind: 'hit',
      id: '2022Z20166',
      subject: 'De internationale strijd tegen drugscriminaliteit',
      title: zaak().Titel,
      askers: [
        { name: 'Van der Werf', party: 'D66' },
        { name: 'Sneller', party: 'D66' },
      ],
      asked: '2022-10-21',
      answered: '2022-11-10',
      days: 20,
      isOpen: false,
      pages: [
        `${PUBLISHED}/ah-tk-20222023-705.html`,
        `${CHAMBER}?id=2022Z20166&did=2022D46628`,
        `${PUBLISHED}/kv-tk-2022Z20166.html`,
      ],
    });
  });

  test('is open without an answer, and its postponement stands in for it', () => {
    expect(hitFrom(zaak({ Afgedaan: false, Document: [POSTPONED] }))).toMatchObject({
      answered: null,
      days: null,
      isOpen: true,
      pages: [
        `${PUBLISHED}/ah-tk-20222023-600.html`,
        `${CHAMBER}?id=2022Z20166&did=2022D45000`,
        `${PUBLISHED}/kv-tk-2022Z20166.html`,
      ],
    });
  });

  test('that is done without an answer, as when questions are taken back, is not open', () => {
    expect(hitFrom(zaak({ Document: [] }))).toMatchObject({
      answered: null,
      isOpen: false,
      pages: [`${PUBLISHED}/kv-tk-2022Z20166.html`],
    });
  });

  test('was answered on the day of its first answer, in whatever order they come', () => {
    const hit = hitFrom(zaak({ Document: [FURTHER, POSTPONED, document()] }));
    expect(hit).toMatchObject({ answered: '2022-11-10', days: 20, isOpen: false });
    expect(hit).toHaveProperty('pages.0', `${PUBLISHED}/ah-tk-20222023-705.html`);
  });

  test('does not count deleted papers, nor read those of other kinds', () => {
    const Document = [document({ Verwijderd: true }), { Soort: 'Brief regering', DocumentNummer: null }];
    expect(hitFrom({ ...zaak({ Afgedaan: false }), Document })).toMatchObject({
      answered: null,
      isOpen: true,
    });
  });

  test('counts no days where the answer would be older than the question', () => {
    expect(hitFrom(zaak({ GestartOp: '2022-12-01T00:00:00+01:00' }))).toMatchObject({
      answered: '2022-11-10',
      days: null,
    });
  });

  test('has askers of the title of a paper, where its own says nothing', () => {
    expect(hitFrom({ ...numberedCase(0), Titel: null })).toMatchObject({ title: '', askers: null });
    const Titel = 'Antwoord op vragen van het lid Vestering (PvdD) over de melkprijs';
    expect(hitFrom(zaak({ Titel: null, Document: [document({ Titel })] }))).toMatchObject({
      askers: [{ name: 'Vestering', party: 'PvdD' }],
    });
  });
});

describe('what does not fit is not understood', () => {
  test.each<[string, unknown]>([
    ['no subject', { ...zaak(), Onderwerp: null }],
    ['an empty subject', zaak({ Onderwerp: '  ' })],
    ['no day', { ...zaak(), GestartOp: null }],
    ['a day in words', zaak({ GestartOp: '21 oktober 2022' })],
    ['done or not, as a word', { ...zaak(), Afgedaan: 'ja' }],
    ['no papers, which were asked for', { ...zaak(), Document: undefined }],
    ['another kind', zaak({ Soort: 'Motie' })],
    ['an answer without a day', { ...zaak(), Document: [{ ...document(), Datum: null }] }],
    ['an answer without a number', { ...zaak(), Document: [{ ...document(), DocumentNummer: 'x' }] }],
    ['an answer of a strange session', zaak({ Document: [document({ Vergaderjaar: '2022/2023' })] })],
    ['a title that never ends', zaak({ Titel: 'x'.repeat(10_001) })],
  ])('%s: with its number', (_, entry) => {
    expect(hitFrom(entry)).toEqual({ kind: 'not-understood', id: '2022Z20166' });
  });

  test.each([null, 7, 'Zaak', [], {}, { Nummer: '2022Z2016' }, { Nummer: '<b>' }])(
    '%j: without a number',
    (entry) => {
      expect(hitFrom(entry)).toEqual({ kind: 'not-understood', id: null });
    },
  );
});

test.each([
  ['Vragen van het lid Sneller (D66) aan de Minister van Financiën over goud', ['Sneller (D66)']],
  [
    'Antwoord op vragen van de leden Mutluer (PvdA) en Knops (CDA) over inbraken',
    ['Mutluer (PvdA)', 'Knops (CDA)'],
  ],
  [
    'Vragen van de leden A, B en C (allen VVD) aan de Staatssecretaris van Defensie',
    ['A (VVD)', 'B (VVD)', 'C (VVD)'],
  ],
  ['Vragen van het lid Sneller aan de Minister (van Financiën) over goud', null],
  ['Het bericht over vragen van de leden van de vereniging', null],
  ['Kamervragen over iets (anders) aan iemand', null],
])('%s: asked by %j', (title, expected) => {
  const askers = askersIn(['', title]);
  expect(askers?.map(({ name, party }) => `${name} (${party})`)).toEqual(expected ?? undefined);
});

test.each([
  ['2016-2017', '160011', 'ah-tk-20162017-11'],
  ['2022-2023', '220705', 'ah-tk-20222023-705'],
  ['2015-2016', '1580', 'ah-tk-20152016-1580'],
  ['2015-2016', '150000', null],
  [null, '160011', null],
  ['2016-2017', null, null],
])('%s, %s is published as %s', (Vergaderjaar, Aanhangselnummer, expected) => {
  expect(publishedId({ Vergaderjaar, Aanhangselnummer })).toBe(expected);
});

test('a case without papers is read where its questions were published', () => {
  expect(pagesOf('2022Z20166', [])).toEqual([`${PUBLISHED}/kv-tk-2022Z20166.html`]);
});
