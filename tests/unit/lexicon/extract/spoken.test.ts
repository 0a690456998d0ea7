import { expect, test } from 'vitest';
import { namedIn } from '../../../../src/lexicon/extract/spoken';
import { tokenize } from '../../../../src/lexicon/tokens';
import { entry } from '../../support/extract';

test('terms that texts name, but not only inside the name of another', () => {
  const texts = ['Wat doet het Kadaster?', 'De Raad voor Cultuur adviseert.'].map((text) => ({
    text,
    tokens: tokenize(text),
  }));
  const terms = [entry('Kadaster'), entry('Aedes'), entry('Cultuur'), entry('Raad voor Cultuur')];
  expect(namedIn(texts, terms).map(({ name }) => name)).toEqual(['Kadaster', 'Raad voor Cultuur']);
});
