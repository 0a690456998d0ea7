import { describe, expect, test } from 'vitest';
import { leaveOut } from '../../../../src/lexicon/extract/leave-out';
import { quotedIn } from '../../../../src/lexicon/extract/quoted';
import { publicationOf, wordsOf } from '../../support/extract';

describe('quotedIn', () => {
  test.each([
    ['de ‘ijzeren voorraad’ is', ['ijzeren voorraad']],
    ['onder de naam “Panorama Waterland”.', ['Panorama Waterland']],
    ['het «Masterplan» en het "Noodplan"', ['Masterplan', 'Noodplan']],
    ['zei hij: ‘Dat is toch echt veel te veel woorden’.', []],
    ['een ‘open aanhaling', []],
  ])('%s', (text, expected) => {
    const words = wordsOf(text);
    expect(quotedIn(words).map(({ first, last }) => words.written(first, last))).toEqual(expected);
  });

  test('not the title of what is cited', () => {
    const words = wordsOf('Kent u het bericht ‘Wachtrij voor het stroomnet’ en de ‘ijzeren voorraad’?');
    const text = 'NRC, 1 mei 2024, ‘Wachtrij voor het stroomnet’.';
    const source = { mark: '1', text, outlet: 'NRC', date: null, title: null, url: null, anchor: null };
    leaveOut(words, publicationOf([], { sources: [source] }));
    expect(quotedIn(words).map(({ first, last }) => words.written(first, last))).toEqual([
      'ijzeren voorraad',
    ]);
  });
});
