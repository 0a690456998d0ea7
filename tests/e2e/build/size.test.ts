import { expect, test } from 'vitest';
import { builtFile, isBuilt, parts, weight } from '../support/bundle';

/** Words of the first publication that no code would have by itself. */
const WORDS_OF_THE_LIBRARY = ['Quick Response Unit', 'samenwerkingsverband'];

test.each(parts())('the $name weighs no more than $limit bytes after gzip', ({ scripts, limit }) => {
  expect(scripts).not.toEqual([]);
  expect(weight(scripts)).toBeLessThanOrEqual(limit);
});

test.each(parts())('the $name holds nothing of the library', ({ scripts }) => {
  const code = scripts.map((path) => builtFile(path).toString()).join('\n');
  expect(WORDS_OF_THE_LIBRARY.filter((words) => code.includes(words))).toEqual([]);
});

test('the library is in files of its own, the index apart', () => {
  for (const file of ['publications.json', 'lexicon.json', 'index.json']) {
    expect(isBuilt(`corpus/${file}`), file).toBe(true);
  }
  expect(builtFile('corpus/publications.json').toString()).toContain(WORDS_OF_THE_LIBRARY[0]);
});
