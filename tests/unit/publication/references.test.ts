import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from '../../../src/publication/references';

const found = (text: string) =>
  findReferences(text).map(({ id, start, end }) => [text.slice(start, end), id] as const);

describe('papers in every writing', () => {
  test.each([
    ['Kamerstuk 29 911, nr. 358', 'Kamerstuk 29 911, nr. 358', 'kst-29911-358'],
    [
      'zie Kamerstukken II 2021/22, 29911, nr. 355.',
      'Kamerstukken II 2021/22, 29911, nr. 355',
      'kst-29911-355',
    ],
    [
      '(Kamerstukken II 2021–2022, 29 911, nr. 355)',
      'Kamerstukken II 2021–2022, 29 911, nr. 355',
      'kst-29911-355',
    ],
    [
      'Kamerstukken II, vergaderjaar 2021-2022, 29 911, nr. 355',
      'Kamerstukken II, vergaderjaar 2021-2022, 29 911, nr. 355',
      'kst-29911-355',
    ],
    [
      'Kamerstukken\u00A0II 2021/22, 29\u202F911, nr.\u00A0355',
      'Kamerstukken\u00A0II 2021/22, 29\u202F911, nr.\u00A0355',
      'kst-29911-355',
    ],
    ['Kamer\u00ADstuk 29 911, nr. 358', 'Kamer\u00ADstuk 29 911, nr. 358', 'kst-29911-358'],
    ['29 911-358', '29 911-358', 'kst-29911-358'],
    ['29911\u2011358', '29911\u2011358', 'kst-29911-358'],
    ['TK 29 911, nr 358', 'TK 29 911, nr 358', 'kst-29911-358'],
    ['kst-29911-358', 'kst-29911-358', 'kst-29911-358'],
    ['21 501-32, nr. 1703', '21 501-32, nr. 1703', 'kst-21501-32-1703'],
    ['Kamerstuk 36 200 VI, nr. 12', 'Kamerstuk 36 200 VI, nr. 12', 'kst-36200-VI-12'],
    ['Kamerstukken I 2021/22, 35 925, A', 'Kamerstukken I 2021/22, 35 925, A', 'kst-35925-A'],
    ['2022Z20166', '2022Z20166', '2022Z20166'],
    ['de Kamervragen 2022Z20166', '2022Z20166', '2022Z20166'],
    ['op 29 911, nr. 358', '29 911, nr. 358', 'kst-29911-358'],
    ['kv-tk-2022Z20166', 'kv-tk-2022Z20166', '2022Z20166'],
    ['ah-tk-20222023-705', 'ah-tk-20222023-705', 'ah-tk-20222023-705'],
    [
      'Aanhangsel Handelingen II 2022/23, nr. 705',
      'Aanhangsel Handelingen II 2022/23, nr. 705',
      'ah-tk-20222023-705',
    ],
    [
      'Aanhangsel van de Handelingen, vergaderjaar 2022-2023, nr. 705',
      'Aanhangsel van de Handelingen, vergaderjaar 2022-2023, nr. 705',
      'ah-tk-20222023-705',
    ],
    ['https://zoek.officielebekendmakingen.nl/kst-29911-358.html', 'kst-29911-358', 'kst-29911-358'],
    ['Kamerdossier 29 911', 'Kamerdossier 29 911', 'kst-29911'],
  ])('%s', (text, quote, id) => {
    expect(found(text)).toEqual([[quote, id]]);
  });

  test('several numbers of one dossier are several papers', () => {
    expect(found('Kamerstuk 29 911, nrs. 355 en 358')).toEqual([
      ['Kamerstuk 29 911, nrs. 355', 'kst-29911-355'],
      ['358', 'kst-29911-358'],
    ]);
  });

  test('each has its name and its official address', () => {
    expect(findReferences('29911, nr. 355')[0]).toMatchObject({
      label: 'Kamerstuk 29 911, nr. 355',
      url: 'https://zoek.officielebekendmakingen.nl/kst-29911-355.html',
      isNamed: false,
    });
    expect(findReferences('2022Z17664')[0]?.url).toBe(
      'https://zoek.officielebekendmakingen.nl/kv-tk-2022Z17664.html',
    );
    expect(findReferences('Kamerdossier 29 911')[0]?.url).toBe(
      'https://zoek.officielebekendmakingen.nl/dossier/29911',
    );
  });
});

describe('other numbers', () => {
  test.each([
    ['Bel 076-29 911 35.', 'a telephone number'],
    ['Tel. 29 911-358', 'a telephone number without its prefix'],
    ['+31 29 911-358', 'and one with a country in front'],
    ['IBAN NL29 ABNA 0299 1103 58', 'a bank account'],
    ['artikel 29911-358, linkerzijde', 'an article'],
    ['bestelnummer 2023Z04417', 'an order'],
    ['réf. 29911-358', 'a booking'],
    ['€ 29 911-358', 'a price'],
    ['29 911-358 euro', 'a price behind'],
    ['tussen 12 000-15 000', 'a range'],
    ['12 500-15 000 bezoekers', 'a range of another kind'],
    ['29-11-2022', 'a date'],
    ['van 29 911 naar 30 358', 'two counts'],
    ['Beaufort, SC 29911-358', 'a code of the American post'],
    ['29 911-3580000', 'a longer number'],
    ['1 29 911-358', 'digits in front'],
    ['99 911-358', 'no dossier has such a number'],
    ['parketnummer 10/291135-22', 'a case of a court'],
    ['ECLI:NL:RBOVE:2022:2940', 'a judgment'],
    ['12022Z201660', 'a longer number'],
  ])('%s: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('references of any text lie inside it, in order, without overlap', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Kamerstuk ',
      '29 911',
      ', nr. ',
      '358',
      '-',
      '2022Z20166',
      ' en ',
      '\u00AD',
      'kst-29911-358',
      'Aanhangsel ',
      '2022/23',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, url } of findReferences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(URL.canParse(url)).toBe(true);
        last = end;
      }
    }),
  );
});
