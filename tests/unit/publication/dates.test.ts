import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, parseDate } from '../../../src/publication/dates';

const dutch = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

describe('Dutch dates', () => {
  it('reads every day from 1900 to 2099 as the calendar writes it', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        expect(parseDate(dutch.format(date))).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    '31 februari 2022',
    '29 februari 2023',
    '31 april 2022',
    '0 mei 2022',
    '32 mei 2022',
    '10 brumaire 2022',
    '10 november 22',
    '10 november 20222',
    '10 november 1066',
    'op 10 november 2022',
    '',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('finds a date within a text, with its place', () => {
    expect(findDate('(ingezonden 21 Oktober 2022, 2022Z20166)')).toEqual({
      iso: '2022-10-21',
      start: 12,
      end: 27,
    });
    expect(findDate('29 februari 2024')?.iso).toBe('2024-02-29');
    expect(findDate('nr. 210 mei 2022')).toBeNull();
  });
});
