import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as limits from '../../../../src/library/file/limits';
import { readLibraryFile } from '../../../../src/library/file/read';
import { LIBRARY_FILE_VERSION } from '../../../../src/library/model';

const DOCUMENT = readFileSync(new URL('../../../../docs/library-file.md', import.meta.url), 'utf8');
const [, example = ''] = /```json\n(.*?)```/su.exec(DOCUMENT) ?? [];

test('the example of the documentation is read as it stands', () => {
  const { publications, edits, watched, settings } = readLibraryFile(example);
  expect(publications?.[0]?.publication.questions).toHaveLength(3);
  expect(publications?.[0]?.terms[0]).toMatchObject({ name: 'project Fortius', names: [], fields: [] });
  expect(edits?.merged).toEqual({ 'taskforce Fortius': 'Fortius' });
  expect(watched).toHaveLength(1);
  expect(settings?.hiddenTerms).toEqual([{ term: 'JIT', host: null }]);
});

test('the example has every part, of the version that is written', () => {
  expect(Object.keys(JSON.parse(example))).toEqual([
    'format',
    'version',
    'made',
    'publications',
    'edits',
    'watched',
    'settings',
  ]);
  expect(JSON.parse(example).version).toBe(LIBRARY_FILE_VERSION);
});

test('the documentation tells the limit of the file', () => {
  expect(DOCUMENT).toContain(`at most ${limits.MOST_FILE_BYTES / 1024 ** 2} MiB`);
});
