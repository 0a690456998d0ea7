import { describe, expect, test } from 'vitest';
import { processWord, readQuery, wordsOf } from '../../../src/search/query';

const words = new Set(['container', 'scan', 'scans', 'fortius', '#96676', 'legalis']);
const vocabulary = {
  has: (word: string) => words.has(word),
  beginningsOf: (key: string) => (key.startsWith('legalis') ? ['legalis'] : []),
};
const known = (query: string) => readQuery(query, vocabulary).map((word) => word.known);

describe('readQuery', () => {
  test.each([
    ['fortius', [['fortius']], 'a known word'],
    ['fortuis', [[]], 'an unknown one'],
    ['containerscans', [['container', 'scans', 'scan']], 'a compound by its parts'],
    ['wietcontainer', [[]], 'not by one part alone: depositie is no positie'],
    ['legalisation', [['legalis']], 'a beginning that stands for a subject'],
    ['96 676', [[], ['#96676'], []], 'a number by its value, as a whole and in its parts'],
    ['de het een', [], 'stop words'],
    ['fortius Fortius', [['fortius']], 'each word once'],
  ])('%j → %j: %s', (query, expected) => {
    expect(known(query)).toEqual(expected);
  });
});

test('numbers stand behind the words by their value', () => {
  expect(wordsOf('1,2 miljoen JIT’s')).toEqual(['1', '2', 'miljoen', 'JIT', 's', '#1200000']);
});

test('one or two digits are no word', () => {
  expect(processWord('21')).toBeNull();
  expect(processWord('223')).toEqual(['223']);
});
