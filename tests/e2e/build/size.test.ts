import { runInNewContext } from 'node:vm';
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

test('the card makes nothing of Intl while it is read, which would take tens of milliseconds of every page with notes', () => {
  const made: string[] = [];
  const watched = new Proxy(Intl, {
    get(intl, name) {
      made.push(String(name));
      return Reflect.get(intl, name);
    },
  });
  const never = () => new Promise(() => {});
  const chrome = { runtime: { id: 'kamernoot', onConnect: {} }, storage: { local: { get: never } } };
  runInNewContext(builtFile('card.js').toString(), { Intl: watched, chrome, browser: chrome, console });
  expect(made).toEqual([]);
});
