import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  ...(await readdir(ROOT)).filter((name) => name.endsWith('.md')),
  ...(await readdir(join(ROOT, 'docs'), { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Our own top folders: what begins with one of them in backticks is a path. Made files are not there on a clean checkout. */
const PATH =
  /`((?:assets|docs|entrypoints|lint|scripts|src|tests|\.ci)(?:\/[\w./-]+)?|[\w-]+\.(?:json|ts|md))`/g;
const LINK = /\]\((?!https?:|#)([^)#]+)/g;
const NPM_RUN = /npm run (?:--silent )?([\w:-]+)/g;

describe.each(documents)('%s', (name) => {
  const read = () => readFile(join(ROOT, name), 'utf8');

  test('names only paths that exist', async () => {
    const paths = [...(await read()).matchAll(PATH)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)) && !MADE_OR_FOREIGN.has(path))).toEqual([]);
  });

  test('links only to files that exist', async () => {
    const links = [...(await read()).matchAll(LINK)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(name), link)))).toEqual([]);
  });

  test('names only commands that exist', async () => {
    const commands = [...(await read()).matchAll(NPM_RUN)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

/** `tests/…/a.test.ts`: “its title” */
const NAMED_TEST = /`(tests\/[\w./-]+\.test\.tsx?)`: “([^”]+)”/g;

describe('docs/security.md', () => {
  const read = () => readFile(join(ROOT, 'docs', 'security.md'), 'utf8');

  test('names a test for every line of its tables', async () => {
    const lines = (await read()).split('\n').filter((line) => line.startsWith('| '));
    const rows = lines.filter((line) => !/^\| (?:what it would like|---)/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((line) => [...line.matchAll(NAMED_TEST)].length === 0)).toEqual([]);
  });

  test('names only tests that there are, by file and title', async () => {
    const named = [...(await read()).matchAll(NAMED_TEST)];
    const missing: string[] = [];
    for (const [, file = '', title = ''] of named) {
      const path = join(ROOT, file);
      const code = existsSync(path) ? await readFile(path, 'utf8') : '';
      const quoted = [`'${title}'`, `"${title}"`, `\`${title}\``];
      if (!quoted.some((each) => code.includes(each))) missing.push(`${file}: ${title}`);
    }
    expect(missing).toEqual([]);
  });
});

/** Files that the build makes, or examples of names. */
const MADE_OR_FOREIGN = new Set([
  'lexicon.json',
  'index.json',
  'publications.json',
  'manifest.json',
  'ID.json',
]);

test('there is something to check', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'PRIVACY.md', join('docs', 'architecture.md')]),
  );
});
