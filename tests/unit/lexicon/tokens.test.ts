import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/lexicon/fold';
import { keysOf, tokenize } from '../../../src/lexicon/tokens';
import { HEAD_LENGTH, hashOf } from '../../../src/lexicon/word-scan';

const words = (text: string) => tokenize(text).map(({ start, end, key }) => ({ start, end, key }));

describe('tokenize', () => {
  test('words end at blanks, hyphens, apostrophes and points', () => {
    expect(keysOf('JIT’s, FIU.net en non-conviction\u00A0based')).toEqual([
      'jit',
      's',
      'fiu',
      'net',
      'en',
      'non',
      'conviction',
      'based',
    ]);
  });

  test('a soft hyphen or a zero-width space inside a word does not end it', () => {
    expect(words('a For\u00ADti\u200Bus b')[1]).toEqual({ start: 2, end: 11, key: 'fortius' });
  });

  test('an invisible character at the edge of a word is not part of it', () => {
    expect(words('\u200BFortius\u00AD ')).toEqual([{ start: 1, end: 8, key: 'fortius' }]);
  });

  test('composed and decomposed letters give the same keys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keysOf(text.normalize('NFD'))).toEqual(keysOf(text.normalize('NFC')));
      }),
    );
  });

  test('tokens are in order, inside the text, and do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  const plainWord =
    /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u00AD\u200B-\u200D\u2060\uFEFF]+(?=[\p{L}\p{N}\p{M}]))*/gu;

  test('the scanner finds what a regular expression finds', () => {
    const unit = fc.constantFrom(...'aB9é\u0301\u00AD\u200B -\u2019.ß中');
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const plain = [...text.matchAll(plainWord)].map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
          key: fold(word),
        }));
        expect(words(text)).toEqual(plain);
        for (const { key, hash, head } of tokenize(text)) {
          expect(hash).toBe(hashOf(key));
          expect(head).toBe(hashOf(key.slice(0, HEAD_LENGTH)));
        }
      }),
    );
  });
});
