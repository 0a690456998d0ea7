import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../../src/lexicon/sentences';

const split = (text: string) => [...sentencesOf(text)].map(({ start, end }) => text.slice(start, end));

test.each([
  ['Dit is zo. En dat ook.', ['Dit is zo.', 'En dat ook.']],
  ['Zie Kamerstuk 29 911, nr. 358. Meer niet.', ['Zie Kamerstuk 29 911, nr. 358.', 'Meer niet.']],
  ['Op 29 september jl. Daarna niet.', ['Op 29 september jl. Daarna niet.']],
  ['Uit de € 25 mln. Euro is dat veel?', ['Uit de € 25 mln. Euro is dat veel?']],
  ['Eerste alinea.\n\nTweede alinea.', ['Eerste alinea.', 'Tweede alinea.']],
  ['', []],
])('%j has the sentences %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('no word of a text is outside its sentences', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Dit', 'nr.', 'jl.', 'is', '3', '?', '.', '\n\n')), (pieces) => {
      const text = pieces.join(' ');
      expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('the sentences of the paragraphs are those of the text', () => {
  const piece = fc.constantFrom(
    'Dit is',
    ' nr.',
    'nr.',
    ' ',
    'Het',
    '3',
    '?',
    '. ',
    '.',
    '\n',
    '\r\n',
    '\n\n',
    '\u2028',
    '”',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const one = paragraphsOf(text).flatMap(({ start: offset, end: to }) =>
        [...sentencesOf(text.slice(offset, to))].map(({ start, end }) => ({
          start: offset + start,
          end: offset + end,
        })),
      );
      expect(one).toEqual([...sentencesOf(text)]);
    }),
    { numRuns: 2_000 },
  );
});
