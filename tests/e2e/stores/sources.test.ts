import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { buildFolder, zipExtension } from '../../../scripts/build';
import { differencesFromSources } from '../../../scripts/sources';

/** Two builds, with time for a machine that has others to do. */
const PATIENCE_MS = 300_000;

let zips: string[] = [];
beforeAll(() => {
  zips = zipExtension('firefox');
}, PATIENCE_MS);

test('the sources have the texts and the code, and neither packages, tests nor hidden files', () => {
  const names = Object.keys(unzipSync(readFileSync(zips[1] ?? '')));
  expect(names).toEqual(
    expect.arrayContaining(['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'wxt.config.ts']),
  );
  expect(names.filter((name) => /^(?:node_modules|tests|\.)/u.test(name) || name.includes('/.'))).toEqual([]);
});

test(
  'the sources build the very extension that goes with them',
  () => {
    expect(differencesFromSources(zips[1] ?? '', buildFolder('firefox'), 'linked')).toEqual([]);
  },
  PATIENCE_MS,
);
