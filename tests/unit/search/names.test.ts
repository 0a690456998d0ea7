import { expect, test } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile';
import { indexedPublication } from '../../../src/search/names';
import { corpus } from '../support/corpus';

const [letter] = corpus.publications;
if (!letter) throw new Error('no letter');

test('an answer has the names of its terms, its topics and its papers', () => {
  const { names, beginnings } = indexedPublication(letter, corpus.lexicon);
  expect(names.get(5)?.terms).toEqual(expect.arrayContaining(['fortius']));
  expect(names.get(13)?.names).toEqual(expect.arrayContaining(['underground', 'banking']));
  expect(names.get(9)?.topics).toEqual(expect.arrayContaining(['legalis']));
  expect(names.get(14)?.papers).toEqual(expect.arrayContaining(['kst', '29911', '358']));
  expect(names.get(5)?.terms).not.toContain('encrochat');
  expect(beginnings).toContain('legalis');
});

test('what the lexicon says of other publications is not its own', () => {
  const other = { ...letter, id: '2024Z00001' };
  const { names, beginnings } = indexedPublication(other, corpus.lexicon);
  expect(names.size).toBe(0);
  expect(beginnings).toEqual([]);
});

test('an open publication is indexed by its questions alone', () => {
  const open = { ...letter, answered: null };
  const lexicon = compileLexicon(
    [{ publication: open, termFile: { terms: [], figures: [], topics: {}, alsoKnownAs: [] } }],
    {},
  );
  expect(indexedPublication(open, lexicon).names.size).toBe(0);
});
