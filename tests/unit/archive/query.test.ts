import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveQuery } from '../../../src/archive/model';
import { casesAddress, quoted, searchAddress, wordsOf } from '../../../src/archive/query';
import { type Filter, parseFilter } from '../../support/archive/filter';

const ALL: ArchiveQuery = { words: '', minister: '', from: null, until: null, answered: 'all' };

/** What every question begins with. */
const ALWAYS: Filter[] = [
  { is: 'compare', field: 'Soort', operator: 'eq', value: 'Schriftelijke vragen' },
  { is: 'compare', field: 'Verwijderd', operator: 'eq', value: false },
];

/** The options of an address as OData servers read them, where a plus sign is no space. */
function optionsOf(address: string): Record<string, string> {
  const [, query = ''] = address.split('?');
  return Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)));
}

/** The conditions of a question besides those that it always has. */
function conditionsOf(address: string): Filter[] {
  const filter = parseFilter(optionsOf(address).$filter ?? '');
  if (filter.is !== 'and') throw new Error(`conditions joined by "${filter.is}"`);
  expect(filter.parts.slice(0, 2)).toEqual(ALWAYS);
  return filter.parts.slice(2);
}

const asked = (change: Partial<ArchiveQuery>) => conditionsOf(searchAddress({ ...ALL, ...change }));

const containing = (field: string, value: string): Filter => ({ is: 'contains', field, value });

describe('a search', () => {
  test('asks for questions with their papers, newest first, 25 at a time, and how many there are', () => {
    expect(searchAddress(ALL)).toMatch(
      /^https:\/\/gegevensmagazijn\.tweedekamer\.nl\/OData\/v4\/2\.0\/Zaak\?/u,
    );
    expect(optionsOf(searchAddress(ALL))).toEqual({
      $filter: "Soort eq 'Schriftelijke vragen' and Verwijderd eq false",
      $expand: 'Document',
      $orderby: 'GestartOp desc,Nummer desc',
      $top: '25',
      $count: 'true',
    });
    expect(optionsOf(searchAddress(ALL, 50))).toMatchObject({ $skip: '50' });
  });

  test('wants each word in the subject, once', () => {
    expect(asked({ words: '  drugs   haven drugs ' })).toEqual([
      containing('Onderwerp', 'drugs'),
      containing('Onderwerp', 'haven'),
    ]);
  });

  test.each([
    'Justitie en Veiligheid',
    'minister van Justitie en Veiligheid',
    'De Minister van Justitie en Veiligheid',
  ])('wants the office of "%s" in the title or the subject', (minister) => {
    const office = 'Justitie en Veiligheid';
    expect(asked({ minister })).toEqual([
      { is: 'or', parts: [containing('Titel', office), containing('Onderwerp', office)] },
    ]);
  });

  test('takes whole Dutch days, summer and winter', () => {
    const moments = asked({ from: '2022-10-21', until: '2022-12-31' });
    expect(moments).toEqual([
      {
        is: 'compare',
        field: 'GestartOp',
        operator: 'ge',
        value: { moment: Date.parse('2022-10-21T00:00:00+02:00') },
      },
      {
        is: 'compare',
        field: 'GestartOp',
        operator: 'lt',
        value: { moment: Date.parse('2023-01-01T00:00:00+01:00') },
      },
    ]);
  });

  test.each([
    ['answered', true],
    ['open', false],
  ] as const)('for those that are %s asks whether they are done', (answered, value) => {
    expect(asked({ answered })).toEqual([{ is: 'compare', field: 'Afgedaan', operator: 'eq', value }]);
  });

  test('of a day that there is not says so', () => {
    expect(() => searchAddress({ ...ALL, from: '2022-02-31' })).toThrow('"2022-02-31" is no day');
  });
});

describe('whatever a reader writes', () => {
  const written = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          "'",
          "''",
          ' ',
          "' or 1 eq 1 or '",
          ')',
          '%27',
          '&$top=0',
          '+',
          '\u0000',
          'é',
          '🙂',
          '\ud83d',
          "foto's",
        ),
      )
      .map((parts) => parts.join('')),
    fc.string({ minLength: 5_000, maxLength: 6_000 }),
  );

  test('is looked for as words and does nothing else', () => {
    fc.assert(
      fc.property(written, written, (words, minister) => {
        const address = searchAddress({ ...ALL, words, minister });
        expect(Object.keys(optionsOf(address))).toEqual(['$filter', '$expand', '$orderby', '$top', '$count']);
        const conditions = conditionsOf(address);
        const found = conditions.filter(({ is }) => is === 'contains');
        expect(found).toEqual(wordsOf(words).map((word) => containing('Onderwerp', word)));
        // A browser takes the address as it is, without another character in it.
        expect(decodeURIComponent(new URL(address).search)).toBe(
          decodeURIComponent(address.slice(address.indexOf('?'))),
        );
      }),
    );
  });

  test('that is short and well formed is looked for whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'ab\'"%&+#é🙂()'), minLength: 1, maxLength: 9 }), {
          maxLength: 8,
        }),
        (words) => {
          expect(wordsOf(words.join(' '))).toEqual([...new Set(words)]);
        },
      ),
    );
  });

  test('gives no address that is too long for a server', () => {
    const long = '🙂'.repeat(5_000);
    expect(searchAddress({ ...ALL, words: long, minister: long }).length).toBeLessThan(8_000);
  });
});

describe('case numbers', () => {
  test('are asked for by one of them', () => {
    expect(conditionsOf(casesAddress(['2022Z20166', '2023Z00100']))).toEqual([
      {
        is: 'or',
        parts: ['2022Z20166', '2023Z00100'].map((value) => ({
          is: 'compare',
          field: 'Nummer',
          operator: 'eq',
          value,
        })),
      },
    ]);
  });

  test('are one at least and 25 at most', () => {
    expect(() => casesAddress([])).toThrow(RangeError);
    expect(() => casesAddress(Array(26).fill('2022Z20166'))).toThrow('26 case numbers');
  });
});

test('any string comes back out of its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(parseFilter(`Nummer eq ${quoted(value)}`)).toMatchObject({ value });
    }),
  );
});
