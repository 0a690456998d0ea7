import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibraryBlob, readLibraryFile } from '../../../../src/library/file/read';
import { fileNameOf, writeLibraryFile } from '../../../../src/library/file/write';
import { drafts, edits, library, settings, watched } from './arbitrary';

const MADE = new Date('2026-11-27T19:30:00.000Z');
const content = fc.record(
  { publications: drafts, edits, watched, settings },
  { requiredKeys: ['publications'] },
);

describe('a library that is written and read again', () => {
  test('is the same, whatever it holds and whichever parts it has', () => {
    fc.assert(
      fc.property(content, (held) => {
        const text = [...writeLibraryFile(held, MADE)].join('');
        expect(readLibraryFile(text)).toEqual({ made: MADE.toISOString(), ...held });
      }),
    );
  });

  test('is the same through the bytes of a file', async () => {
    await fc.assert(
      fc.asyncProperty(library, async ({ bundled: _, ...held }) => {
        const file = new Blob([...writeLibraryFile(held, MADE)]);
        expect(await readLibraryBlob(file)).toEqual({ made: MADE.toISOString(), ...held });
      }),
      { numRuns: 30 },
    );
  });

  test('keeps a term whose name objects have by themselves', () => {
    const renamed = Object.fromEntries([
      ['constructor', 'bouwer'],
      ['__proto__', 'voorbeeld'],
    ]);
    const held = { publications: [], edits: { off: [], renamed, merged: {}, added: [] } };
    const read = readLibraryFile([...writeLibraryFile(held, MADE)].join(''));
    expect(Object.entries(read.edits!.renamed)).toEqual([
      ['constructor', 'bouwer'],
      ['__proto__', 'voorbeeld'],
    ]);
  });

  test('is written in one piece a publication', () => {
    fc.assert(
      fc.property(drafts, (publications) => {
        const pieces = [...writeLibraryFile({ publications }, MADE)];
        for (const [place, draft] of publications.entries()) {
          expect(JSON.parse(pieces[place + 1]!.replace(/^,/u, ''))).toEqual(draft);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a file bears the day of its making', () => {
  expect(fileNameOf('bibliotheek', 'json', MADE)).toBe('kamernoot-bibliotheek-2026-11-27.json');
});
