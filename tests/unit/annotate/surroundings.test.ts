import { describe, expect, test } from 'vitest';
import { sentenceRound } from '../../../src/annotate/sentence-round';
import { besideOf, isHeading } from '../../../src/annotate/surroundings';
import { readingOf } from '../support/lexicon';

const long = (text: string) => `${text} en nog een aantal woorden zodat dit geen kop meer kan zijn.`;
const blocks = [long('A'), long('B'), 'Kort nieuws', long('C'), long('D'), 'Sport', long('E')].map((text) =>
  readingOf(text),
);
const beside = (at: number, isCell = false) =>
  besideOf(blocks, at, isCell).map(({ text }) => text.split(' ')[0]);

describe('what is beside a block', () => {
  test('goes up to the heading above and not past it', () => {
    expect(beside(3)).toEqual(['Kort', 'D']);
  });

  test('and stops before the heading below', () => {
    expect(beside(1)).toEqual(['A']);
    expect(beside(4)).toEqual(['C', 'Kort']);
  });

  test('a heading belongs to what it heads', () => {
    expect(beside(2)).toEqual(['B', 'A', 'C', 'D']);
  });

  test('a cell of a table has more beside it', () => {
    expect(beside(2, true)).toHaveLength(6);
  });
});

test.each([
  ['Kort uit de raad', true],
  ['Wat verbaast u het meest?', true],
  ['Dat zei hij gisteren.', false],
])('%j is a heading: %s', (text, expected) => {
  expect(isHeading(readingOf(text))).toBe(expected);
});

test.each([
  ['Eerst dit. Dan dat hier. Klaar.', 3, 'Dan dat hier'],
  ['Zie nr. 3 van de lijst. Klaar.', 1, 'Zie nr. 3 van de lijst'],
  ['Eerst dit; dan dat. Klaar.', 0, 'Eerst dit; dan dat'],
  ['Een zin zonder einde', 2, 'Een zin zonder einde'],
  ['‘Echt?’ vroeg hij. Ja.', 2, 'Echt?’ vroeg hij'],
])('in %j the sentence round word %i is %j', (text, at, expected) => {
  const reading = readingOf(text);
  const { first, last } = sentenceRound(reading, { firstToken: at, lastToken: at });
  expect(text.slice(reading.tokens[first]?.start, reading.tokens[last]?.end)).toBe(expected);
});
