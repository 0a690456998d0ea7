import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/lexicon/fold';

describe('fold', () => {
  test.each([
    ['JIT', 'jit'],
    ['Yeşilgöz', 'yesilgoz'],
    ['Encro\u00ADChat', 'encrochat'],
    ['For\u200Btius', 'fortius'],
    ['cocai\u0308ne', 'cocaine'],
    ['coca\u00EFne', 'cocaine'],
    ['o\uFB03cieren', 'officieren'],
  ])('%s has the key %s', (word, key) => {
    expect(fold(word)).toBe(key);
  });
});
