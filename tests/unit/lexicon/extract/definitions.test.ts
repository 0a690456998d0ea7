import { describe, expect, test } from 'vitest';
import { definitionsIn } from '../../../../src/lexicon/extract/definitions';
import { wordsOf } from '../../support/extract';

const found = (text: string) => definitionsIn(wordsOf(text)).map(({ long, short }) => [long, short]);

describe('definitionsIn', () => {
  test.each([
    ['bij de Rijksdienst voor Ondernemend Nederland (RVO).', 'Rijksdienst voor Ondernemend Nederland', 'RVO'],
    [
      'de Nederlandse Voedsel- en Warenautoriteit (NVWA) doet',
      'Nederlandse Voedsel- en Warenautoriteit',
      'NVWA',
    ],
    [
      'bij de RVO (Rijksdienst voor Ondernemend Nederland) terecht',
      'Rijksdienst voor Ondernemend Nederland',
      'RVO',
    ],
    ['het Woningwaarderingsstelsel (WWS) telt', 'Woningwaarderingsstelsel', 'WWS'],
    ['in de Culturele basisinfrastructuur (BIS) zitten', 'Culturele basisinfrastructuur', 'BIS'],
    ['de Wet geneesmiddelenprijzen (hierna: Wgp) bepaalt', 'Wet geneesmiddelenprijzen', 'Wgp'],
    ['de Regeling beëindiging met piek (Rbp-plus) gaat open', 'Regeling beëindiging met piek', 'Rbp-plus'],
  ])('%s', (text, long, short) => {
    expect(found(text)).toEqual([[long, short]]);
  });

  test.each([
    'de heer Bosman (VVD) vroeg',
    'in de hoofdstad (Brussel) en elders',
    'een bedrag (in 2021) van',
    'Dat geeft rust. Veel ophef (RVO).',
    'het rapport (zie bijlage 2) is',
    'open ( en nooit dicht',
    'beheerd door de ontwikkelingsmaatschappij van Brabant (BOM)',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('takes the words, so that no other rule finds them again', () => {
    const words = wordsOf('de Autoriteit woningcorporaties (Aw) waarschuwt');
    definitionsIn(words);
    expect([...words.taken]).toEqual([0, 1, 1, 1, 0]);
  });
});
