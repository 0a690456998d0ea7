import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/lexicon/sentences';

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
