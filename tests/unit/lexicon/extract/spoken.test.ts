import { expect, test } from 'vitest';
import { spokenOf } from '../../../../src/lexicon/extract/spoken';
import { entry, publicationOf } from '../../support/extract';

test('terms that answered questions name', () => {
  const publication = publicationOf([
    ['Wat doet het Kadaster?', 'Het telt.'],
    ['En Aedes?', ''],
    ['En de rest?', 'De Raad voor Cultuur adviseert.'],
  ]);
  const terms = [entry('Kadaster'), entry('Aedes'), entry('Cultuur'), entry('Raad voor Cultuur')];
  expect(spokenOf(publication, terms).map(({ name }) => name)).toEqual(['Kadaster', 'Raad voor Cultuur']);
});
