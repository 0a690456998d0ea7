import { describe, expect, test } from 'vitest';
import { headKind, isBareHead, isConcept } from '../../../../src/lexicon/extract/heads';

describe('heads', () => {
  test.each([
    ['wet', 'law'],
    ['geneesmiddelenwet', 'law'],
    ['nitraatrichtlijn', 'law'],
    ['letterenfonds', 'body'],
    ['woningbouwimpuls', 'instrument'],
    ['masterplan', 'programme'],
    ['operatie', 'operation'],
    ['voorraad', null],
    ['beraad', null],
    ['dordrecht', null],
    ['amsterdam', null],
  ])('%s is of kind %s', (key, kind) => {
    expect(headKind(key)).toBe(kind);
  });

  test('a compound is no bare head', () => {
    expect([isBareHead('wet'), isBareHead('geneesmiddelenwet')]).toEqual([true, false]);
  });

  test('concepts are compounds', () => {
    expect(['preferentiebeleid', 'doorstroomtoets', 'beleid', 'huurwoningen'].map(isConcept)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
