import { expect, test } from 'vitest';
import { languageOf } from '../../../src/annotate/language';
import { tokenize } from '../../../src/lexicon/tokens';
import { corpus } from '../support/corpus';

/** In UTF-16 units: an answer of one sentence may have too few small words. */
const LONG = 400;

test.each([
  ['De politie heeft het schip aan de ketting gelegd en de bemanning is naar huis.', 'nl'],
  ['The police have seized the ship and its crew was sent home by the harbour master.', 'en'],
  ['La police a saisi le navire et les marins sont rentrés dans leurs familles.', 'fr'],
  ['Fortius', null],
  ['JIT, FIU, EPICC', null],
  ['', null],
])('%j: %s', (text, language) => {
  expect(languageOf(tokenize(text))).toBe(language);
});

test('each answer of some length is Dutch', () => {
  for (const { question, answer } of corpus.publications[0]?.questions ?? []) {
    if (answer.length > LONG) expect(languageOf(tokenize(`${question} ${answer}`))).toBe('nl');
  }
});
