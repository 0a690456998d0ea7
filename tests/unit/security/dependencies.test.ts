/** Which packages there are, held against what docs/dependencies.md says of them. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json';
import lockfile from '../../../package-lock.json';
import { noticesOf } from '../../../scripts/notices';
import { fromRoot } from '../../../scripts/root';

const [inExtension = '', forTools = ''] = readFileSync(fromRoot('docs', 'dependencies.md'), 'utf8').split(
  '\n## To make and test it\n',
);

const ROW = /^\| `([^`]+)`\s*\| (\S(?:.*?\S)?)\s*\| (\S(?:.*?\S)?)\s*\|$/gmu;
const rowsOf = (text: string) =>
  [...text.matchAll(ROW)].map(([, name = '', licence = '', why = '']) => ({ name, licence, why }));

/** What may be in the extension: licences that ask for no more than a notice, and MPL, which asks for the source of its files. */
const OF_EXTENSION = new Set(['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause']);

/** What tools may have besides, since none of it is handed on. */
const OF_TOOLS = new Set([
  ...OF_EXTENSION,
  'BlueOak-1.0.0',
  'BSD',
  'CC0-1.0',
  'CC-BY-4.0',
  'LGPL-3.0-or-later',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Old packages whose package.json says nothing; their own files say MIT. */
const SILENT = new Set(['is-relative', 'os-shim']);

interface Locked {
  license?: string;
  dev?: boolean;
}
const locked = Object.entries(lockfile.packages as Record<string, Locked>).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether one may choose, or has to keep, only licences of a list: "(MIT OR GPL-3.0-or-later)", "MIT AND Zlib". */
function isAllowed(licence: string, list: ReadonlySet<string>): boolean {
  const bare = licence.replace(/[()]/gu, '');
  return bare.includes(' OR ')
    ? bare.split(' OR ').some((one) => list.has(one))
    : bare.split(' AND ').every((one) => list.has(one));
}

describe.each([
  ['in the extension', inExtension, packageJson.dependencies],
  ['for making and testing it', forTools, packageJson.devDependencies],
])('packages %s', (_name, text, named: Record<string, string>) => {
  const rows = rowsOf(text);

  test('are all told of, and no others', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(named).toSorted());
  });

  test('have the licence that is told', () => {
    const stated = rows.map(({ name }) => {
      const own = JSON.parse(readFileSync(fromRoot('node_modules', name, 'package.json'), 'utf8'));
      return { name, licence: own.license };
    });
    expect(rows.map(({ name, licence }) => ({ name, licence }))).toEqual(stated);
  });

  test('have a reason', () => {
    expect(rows.filter(({ why }) => why.length < 5)).toEqual([]);
  });
});

describe('licences', () => {
  test('of what may be in the extension ask for no more than we give', () => {
    const direct = Object.keys(packageJson.dependencies);
    const stated = locked.filter(([path]) => direct.includes(nameOf(path)));
    expect(stated.length).toBeGreaterThanOrEqual(direct.length);
    expect(stated.filter(([, { license = '' }]) => !isAllowed(license, OF_EXTENSION))).toEqual([]);
  });

  test('of every tool are known', () => {
    const unknown = locked
      .filter(([path, { license }]) =>
        license === undefined ? !SILENT.has(nameOf(path)) : !isAllowed(license, OF_TOOLS),
      )
      .map(([path, { license }]) => `${path}: ${license}`);
    expect(unknown).toEqual([]);
  });
});

describe('notices', () => {
  test('have the text of each licence once, by name, whatever the order', () => {
    const folders = ['preact', 'idb', 'webextension-polyfill'].map((name) => fromRoot('node_modules', name));
    const notices = noticesOf(folders);
    expect(noticesOf([...folders, ...folders.toReversed()])).toBe(notices);
    expect([...notices.matchAll(/^([\w-]+) \d+\.\d+\.\d+, /gmu)].map(([, name]) => name)).toEqual([
      'idb',
      'preact',
      'webextension-polyfill',
    ]);
    expect(notices).toContain('Copyright (c) 2015-present Jason Miller');
    expect(notices).toContain('Mozilla Public License Version 2.0');
  });

  test('leave out what a bundler is itself made of', () => {
    expect(noticesOf([fromRoot('node_modules', 'vite')])).not.toContain('bundled dependencies');
  });

  test('are there for every package whose licence has a text', () => {
    const silent = Object.keys(packageJson.dependencies).filter((name) =>
      ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].every(
        (file) => !existsSync(fromRoot('node_modules', name, file)),
      ),
    );
    for (const name of silent)
      expect(noticesOf([fromRoot('node_modules', name)])).toContain('Licence: https://');
  });
});
