import { expect, it } from 'vitest';
import { isOneOf, isPlace, isTexts, parts } from '../../../src/page/parts';

it.each([null, undefined, 'text', 7])('knows no parts of %j', (value) => {
  expect(parts<{ length: number }>(value).length).toBeUndefined();
});

it('gives the parts of an object, whatever they are', () => {
  expect(parts<{ start: number }>({ start: 'x' }).start).toBe('x');
});

it('takes for a place what is whole and not below zero', () => {
  expect([0, 7, -1, 1.5, '1', Number.NaN, null].filter(isPlace)).toEqual([0, 7]);
});

it('takes for texts a list of nothing else', () => {
  expect([[], ['a', 'b'], ['a', 1], 'a', null].map(isTexts)).toEqual([true, true, false, false, false]);
});

it('takes for one of a table its own names alone', () => {
  const names = ['line', 'toString', 'constructor', null, 0];
  expect(names.filter((name) => isOneOf({ line: true }, name))).toEqual(['line']);
});
