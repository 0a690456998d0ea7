import { expect, test } from 'vitest';
import { isForeign } from '../../../src/annotate/foreign';
import { readingOf } from '../support/lexicon';

test.each([
  ['de Griekse kustwacht', 'kustwacht', true],
  ['de Griekse nationale kustwacht', 'kustwacht', true],
  ['the US Coast', 'Coast', true],
  ['it brought us coast', 'coast', false],
  ['la garde américaine', 'garde', true],
  ['de Nederlandse kustwacht', 'kustwacht', false],
  ['de Caribische kustwacht', 'kustwacht', false],
  ['Dat is Grieks. De kustwacht', 'kustwacht', false],
])('%j, %s: %s', (text, word, expected) => {
  const reading = readingOf(text);
  const at = reading.tokens.findIndex(({ start, end }) => text.slice(start, end) === word);
  expect(isForeign(reading, { firstToken: at, lastToken: at })).toBe(expected);
});
