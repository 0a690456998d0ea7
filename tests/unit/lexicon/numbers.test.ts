import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorsOfNumber, numbersIn } from '../../../src/lexicon/numbers';
import { tokenize } from '../../../src/lexicon/tokens';

const read = (text: string) => numbersIn(text, tokenize(text));
const values = (text: string) => read(text).flatMap((number) => number.values);

describe('one number in every writing', () => {
  test.each(['96.676', '96,676', '96 676', '96\u00A0676', '96\u202F676', '96’676', "96'676", '96676'])(
    '%s is 96676',
    (text) => {
      expect(values(text)).toContain(96_676);
    },
  );

  test.each([
    '1,2 miljoen',
    '1.2 million',
    '1,2\u00A0million',
    '1,2 mln',
    '1,2 mln.',
    '1.2m',
    '1,2 mio',
    '1.200.000',
    '1 200 000',
    '1,200,000',
    '1200 duizend',
  ])('%s is 1200000', (text) => {
    expect(values(text)).toContain(1_200_000);
  });

  test('the scale belongs to the number', () => {
    const [number] = read('ruim 1,2 miljoen keer');
    expect('ruim 1,2 miljoen keer'.slice(number?.start, number?.end)).toBe('1,2 miljoen');
  });
});

describe('what is ambiguous', () => {
  test('a point or a comma may be either sign', () => {
    expect(values('2.940')).toEqual([2940, 2.94]);
  });

  test('blanks may part thousands or two numbers', () => {
    expect(values('21 223')).toEqual([21_223, 21, 223]);
  });

  test('a year and a number behind it are two', () => {
    expect(values('in 2021 223 dossiers')).toEqual([2021, 223]);
  });
});

describe('no numbers', () => {
  test.each(['29-11-2022', '06-96 676', '+96676', '10/291135-22', 'a1'])('%s has no 96676', (text) => {
    expect(values(text)).not.toContain(96_676);
  });

  test('a date is no number', () => {
    expect(values('29-11-2022')).toEqual([]);
  });
});

test('numbers of any text lie inside it and are finite', () => {
  const piece = fc.oneof(
    fc.constantFrom('96', '676', '.', ',', ' ', '\u202F', 'miljoen', 'm', '€'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      for (const { start, end, values: all } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const value of all) expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});

describe('anchors', () => {
  test.each([
    [
      1_200_000,
      ['1.200.000', '1 200 000', '1200000', '1,2 miljoen', '1.2m', '1.20m', '1.2 million', '0,0012 miljard'],
    ],
    [96_676, ['96.676', '96,676', '96 676', '96676', '96,676 duizend', '96.676k']],
    [223, ['223', '0,223 duizend']],
    [2.94, ['2,94']],
    [25_000_000, ['25 mln', '25m', '25.000.000', '25.0m']],
  ])('every writing of %d has one', (value, writings) => {
    const anchors = new Set(anchorsOfNumber(value));
    for (const text of writings) {
      expect(read(text).flatMap(({ values }) => values)).toContain(value);
      expect([text, tokenize(text).some(({ key }) => anchors.has(key))]).toEqual([text, true]);
    }
  });

  test('a number without them is none of it', () => {
    const anchors = new Set(anchorsOfNumber(96_676));
    expect(
      tokenize('In 2021 waren het er 96, later 676.000 of 12.').some(({ key }) => anchors.has(key)),
    ).toBe(true);
    expect(tokenize('In 2021 waren het er 96, later 12.').some(({ key }) => anchors.has(key))).toBe(false);
  });
});
