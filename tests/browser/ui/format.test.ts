import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, formatDate, formatList, interfaceLanguage } from '../../../src/ui/format';

describe('the texts’ language', () => {
  it('is that of the texts, and the default of dates', () => {
    expect(interfaceLanguage()).toBe('nl');
    expect(formatDate('2022-11-10')).toBe('10 november 2022');
  });
});

describe('formatDate', () => {
  it.each([
    ['2022-11-10', 'nl', '10 november 2022'],
    ['2022-11-10', 'en-GB', '10 November 2022'],
    ['2024-02-29', 'nl', '29 februari 2024'],
  ])('writes %s out in %s', (iso, language, written) => {
    expect(formatDate(iso, language)).toBe(written);
  });

  it('names what is no date', () => {
    expect(() => formatDate('10-11-2022', 'nl')).toThrow(
      '"10-11-2022" is no date; expected one like 2022-11-10',
    );
  });
});

describe('daysBetween', () => {
  it('counts the days from question to answer', () => {
    expect(daysBetween('2022-10-21', '2022-11-10')).toBe(20);
    expect(daysBetween('2022-11-10', '2022-11-10')).toBe(0);
  });

  it('is whole and adds up, over leap years and summer time', () => {
    const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.nat(4_000), (from, days) => {
        const to = new Date(from.getTime() + days * 86_400_000);
        expect(daysBetween(iso(from), iso(to))).toBe(days);
      }),
    );
  });
});

describe('formatList', () => {
  it('writes names as a sentence does', () => {
    expect(formatList(['Van der Werf (D66)', 'Sneller (D66)'], 'nl')).toBe(
      'Van der Werf (D66) en Sneller (D66)',
    );
    expect(formatList(['drugs', 'haven', 'douane'], 'nl')).toBe('drugs, haven en douane');
  });
});
