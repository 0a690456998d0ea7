import { unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { settledZip } from '../../../scripts/zip';

const text = (words: string) => new TextEncoder().encode(words);

const files = { 'manifest.json': text('{}'), 'icons/16.png': text('png'), 'a.js': text('1') };

function zipOf(names: (keyof typeof files)[], year: number): Uint8Array {
  const given: Zippable = { 'icons/': [new Uint8Array(), { mtime: new Date(year, 5, 1) }] };
  for (const name of names) given[name] = [files[name], { mtime: new Date(year, 5, 1) }];
  return zipSync(given);
}

test('zips of the same files have the same bytes, whatever their dates and their order', () => {
  const one = zipOf(['manifest.json', 'icons/16.png', 'a.js'], 2025);
  const other = zipOf(['a.js', 'icons/16.png', 'manifest.json'], 2026);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  expect(Buffer.from(settledZip(one)).equals(Buffer.from(settledZip(other)))).toBe(true);
});

test('a settled zip has the files as they were, in the order of their names, and no folders', () => {
  const settled = unzipSync(settledZip(zipOf(['manifest.json', 'icons/16.png', 'a.js'], 2025)));
  expect(Object.keys(settled)).toEqual(['a.js', 'icons/16.png', 'manifest.json']);
  expect(settled).toEqual(files);
});

test('in every time zone', () => {
  const zip = zipOf(['a.js'], 2025);
  const made = ['Pacific/Kiritimati', 'America/Adak'].map((zone) => {
    vi.stubEnv('TZ', zone);
    return Buffer.from(settledZip(zip)).toString('base64');
  });
  vi.unstubAllEnvs();
  expect(new Set(made).size).toBe(1);
});
