import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, dutchDayOf, startOfDay } from '../../../src/archive/dutch-day';

test.each([
  ['2022-10-21', '2022-10-20T22:00:00Z'],
  ['2022-11-10', '2022-11-09T23:00:00Z'],
  // The nights in which the clock is changed.
  ['2022-10-30', '2022-10-29T22:00:00Z'],
  ['2022-10-31', '2022-10-30T23:00:00Z'],
  ['2023-03-26', '2023-03-25T23:00:00Z'],
  ['2023-03-27', '2023-03-26T22:00:00Z'],
])('%s begins at %s', (day, moment) => {
  expect(startOfDay(day)).toBe(moment);
});

test.each([
  ['2022-10-21T00:00:00+02:00', '2022-10-21'],
  ['2022-10-20T22:00:00Z', '2022-10-21'],
  ['2022-10-20T21:59:59.999Z', '2022-10-20'],
  ['2022-10-21T00:00:00', '2022-10-21'],
  ['2022-10-21', '2022-10-21'],
  ['2022-02-31', null],
  ['2022-13-01T00:00:00Z', null],
  ['21 oktober 2022', null],
  ['', null],
])('"%s" is on %s', (written, day) => {
  expect(dutchDayOf(written)).toBe(day);
});

test('every day begins on itself, and the moment before on the one before', () => {
  const days = fc.date({ min: new Date('1995-01-01'), max: new Date('2045-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const start = startOfDay(day);
      expect(dutchDayOf(start)).toBe(day);
      const before = dutchDayOf(new Date(Date.parse(start) - 1).toISOString());
      expect(before && dayAfter(before)).toBe(day);
    }),
  );
});

test.each(['', '2022', '2022-10-32', 'vandaag'])('"%s" is no day', (day) => {
  expect(() => startOfDay(day)).toThrow(RangeError);
});
