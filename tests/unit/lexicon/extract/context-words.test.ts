import { describe, expect, test } from 'vitest';
import { ContextWords, fieldsOf, isOwnField } from '../../../../src/lexicon/extract/context-words';
import { wordsOf } from '../../support/extract';

function field(...texts: string[]): string[] {
  const context = new ContextWords();
  for (const text of texts) context.add(wordsOf(text));
  return context.field();
}

describe('ContextWords', () => {
  test('words that come back tell the subject, those of any answer do not', () => {
    expect(
      field(
        'De gemeente heeft ammoniak gemeten.',
        'De gemeente wil minder ammoniak uit stallen.',
        'Een stal telt mee.',
      ),
    ).toEqual(['ammoniak*']);
  });

  test('what stands in most texts comes first', () => {
    expect(field('mest mest mest', 'apotheker', 'apothekers', 'apotheker')).toEqual(['apotheker*', 'mest']);
  });

  test('the ways of writing a short stem are words of their own', () => {
    expect(field('een huurder huurt; de huren', 'huren in huur en huur').sort()).toContain('huur');
  });

  test('names do not count', () => {
    expect(field('Aspides Aspides', 'Aspides')).toEqual([]);
  });
});

test('a publication has a field of its own', () => {
  const fields = fieldsOf('2024Z00001', ['mest']);
  expect(Object.keys(fields).every(isOwnField)).toBe(true);
  expect(fields['pub:2024Z00001']?.nl).toEqual(['mest']);
  expect(isOwnField('drugs')).toBe(false);
});
