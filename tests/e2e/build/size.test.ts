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

test('the background reads the lexicon as it starts and nothing else, and makes nothing of Intl', () => {
  const made: string[] = [];
  const asked: string[] = [];
  const never = () => new Promise(() => {});
  const watched = new Proxy(Intl, {
    get(intl, name) {
      made.push(String(name));
      return Reflect.get(intl, name);
    },
  });
  // Whatever the browser has: each part is a function with parts, and no call is ever answered.
  const api: object = new Proxy(never, { get: (_, name) => (name === 'id' ? 'kamernoot' : api) });
  runInNewContext(builtFile('background.js').toString(), {
    Intl: watched,
    chrome: api,
    browser: api,
    console,
    setTimeout: never,
    URL,
    location: { origin: 'chrome-extension://kamernoot' },
    AbortController,
    TextEncoder,
    TextDecoder,
    BroadcastChannel: EventTarget,
    indexedDB: { open: () => new EventTarget() },
    IDBRequest: EventTarget,
    fetch(url: URL) {
      asked.push(url.pathname);
      return never();
    },
  });
  expect(made).toEqual([]);
  expect(asked).toEqual(['/corpus/lexicon.json']);
});
