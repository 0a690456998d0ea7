import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSameAs, pointsTo } from '../../../src/publication/same-as';

it.each([
  ['Zie het antwoord op vraag 1.', [1]],
  ['Zie mijn antwoord op vraag 3', [3]],
  ['Zie antwoord vraag 4.', [4]],
  ['Zie de beantwoording van vraag 2.', [2]],
  ['Ik verwijs u naar het antwoord op de vragen 1, 2 en 5.', [1, 2, 5]],
  ['Hiervoor verwijs ik naar mijn antwoord op vraag 12.', [12]],
  ['Ja. Zie het antwoord op vraag 1.', []],
  ['Zie het antwoord op vraag 1. Voorts geldt dat.', []],
  ['Zie het antwoord op vraag 2 van het lid Vos.', []],
  ['Zoals aangegeven in het antwoord op vraag 14, is dat zo.', []],
  ['', []],
])('reads to which questions %j points', (answer, numbers) => {
  expect(pointsTo(answer)).toEqual(numbers);
});

it.each([
  [
    ['Ja.', 'Nee.'],
    [null, null],
  ],
  [
    ['', '', 'Ja.'],
    [3, 3, null],
  ],
  [
    ['Ja.', 'Zie het antwoord op vraag 1.'],
    [null, 1],
  ],
  [
    ['Ja.', 'Zie het antwoord op vraag 1.', 'Zie het antwoord op vraag 2.'],
    [null, 1, 1],
  ],
  [
    ['', 'Zie het antwoord op vraag 3.', 'Ja.'],
    [3, 3, null],
  ],
  [
    ['', 'Ja.', 'Zie het antwoord op vragen 1 en 2.'],
    [2, null, 2],
  ],
  [
    ['Ja.', 'Nee.', 'Zie het antwoord op vragen 1 en 2.'],
    [null, null, null],
  ],
  [
    ['Zie het antwoord op vraag 2.', 'Zie het antwoord op vraag 1.'],
    [null, null],
  ],
  [['Zie het antwoord op vraag 1.'], [null]],
  [
    ['Zie het antwoord op vraag 9.', 'Ja.'],
    [null, null],
  ],
  [
    ['Ja.', ''],
    [null, null],
  ],
])('finds who holds the answers of %j', (answers, holders) => {
  expect(findSameAs(answers)).toEqual(holders);
});

it('always names a question with an answer, and one of its own where a pointer leads there', () => {
  const answer = fc.oneof(
    fc.constant(''),
    fc.constant('Ja.'),
    fc.integer({ min: 0, max: 9 }).map((number) => `Zie het antwoord op vraag ${number}.`),
  );
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
      for (const [index, holder] of findSameAs(answers).entries()) {
        if (holder !== null) expect(answers[holder - 1]).not.toBe('');
        if (holder !== null && answers[index] !== '') expect(answers[holder - 1]).toBe('Ja.');
      }
    }),
  );
});
