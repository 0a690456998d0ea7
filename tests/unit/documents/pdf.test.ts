import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PAGES_MAX } from '../../../src/documents/limits';
import { isPdf, pdfDocument } from '../../../src/documents/pdf';
import { pdfText } from '../../../src/documents/pdf-text';
import { parseLetter } from '../../../src/publication/letter';
import { parsePublication } from '../../../src/publication/parse';
import { SEED } from '../publication/seed';
import { publicationFile } from './fixtures';
import { makePages, makePdf, packed, packedSpaces } from './make-pdf';

const GIGABYTE = 1_000_000_000;

const LETTER = publicationFile('letter.pdf');

const read = (bytes: Uint8Array) => pdfDocument(bytes, pdfText);

/** What a page shows, as the operators of a PDF. */
const written = (text: string) => ({ dictionary: '', stream: new TextEncoder().encode(text) });

describe('the letter set in type', () => {
  test('has the questions, answers, footnotes and sources of its text', async () => {
    expect(parsePublication(await read(LETTER))).toEqual(parseLetter(SEED));
  });

  test('leaves out page numbers and the references in the margin', async () => {
    const { text } = await read(LETTER);
    expect(text).not.toMatch(/Pagina|Ons kenmerk|4277551/);
    expect(text.match(/^ \S/gm)).toHaveLength(9);
  });

  test('leaves the bytes as they are', async () => {
    const bytes = LETTER.slice();
    await read(bytes);
    expect(bytes).toEqual(LETTER);
  });

  test.each([0.1, 0.5, 0.9, 0.99])('cut off at %f is an error, or the whole of it', async (share) => {
    const cut = LETTER.slice(0, Math.floor(share * LETTER.length));
    const outcome = await read(cut).then(parsePublication, (error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toHaveProperty('reason', 'damaged');
    else expect(outcome).toEqual(parseLetter(SEED));
  });
});

describe('a PDF that is no letter', () => {
  test('is told by its beginning, behind a few other bytes', () => {
    const text = (start: string) => new TextEncoder().encode(start);
    expect([isPdf(LETTER), isPdf(text('\n\n%PDF-1.4')), isPdf(text('PDF'))]).toEqual([true, true, false]);
  });

  const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';
  const onePage = (content: Uint8Array, filter = '/Filter /FlateDecode') =>
    makePages([{ dictionary: filter, stream: content }]);
  const kids = (list: string, count: number) =>
    makePdf([
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: `/Type /Pages /Kids [${list}] /Count ${count}` },
    ]);

  test.each<[string, Uint8Array, string]>([
    ['no PDF at all', new TextEncoder().encode('Vragen van het lid'), 'damaged'],
    ['a beginning alone', new TextEncoder().encode('%PDF-1.7\n'), 'damaged'],
    ['pages that are their own parents', kids('2 0 R', GIGABYTE), 'damaged'],
    ['more pages than a letter has', makePages(Array(PAGES_MAX + 1).fill(written(''))), 'too-large'],
    ['no text', makePages([written('0 0 10 10 re f')]), 'no-text'],
    [
      'text that stands on its side',
      makePages([written('BT /F1 9 Tf 0 9 -9 0 80 80 Tm (Vraag) Tj ET')]),
      'no-text',
    ],
    ['a page of gigabytes', onePage(packedSpaces(4 * GIGABYTE)), 'too-large'],
    [
      'a page of gigabytes in two encodings',
      onePage(
        new TextEncoder().encode(Buffer.from(packedSpaces(GIGABYTE)).toString('hex')),
        '/Filter [/ASCIIHexDecode /FlateDecode]',
      ),
      'too-large',
    ],
    [
      'a page of gigabytes by repeating',
      onePage(
        packed(Buffer.alloc(1_000_000, Buffer.from([129, 32])), 50),
        '/Filter [/FlateDecode /RunLengthDecode]',
      ),
      'too-large',
    ],
    [
      'more text than a letter has',
      onePage(packed(Buffer.from('BT /F1 9 Tf 80 700 Td (abcdefghij) Tj ET\n'.repeat(1000)), 120)),
      'too-large',
    ],
    [
      'a font with gigabytes of names',
      makePdf([
        { dictionary: '/Type /Catalog /Pages 2 0 R' },
        { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
        { dictionary: `${page} /Resources << /Font << /F1 4 0 R >> >> /Contents 6 0 R` },
        { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R' },
        { dictionary: '/Filter /FlateDecode', stream: packedSpaces(4 * GIGABYTE) },
        written('BT /F1 9 Tf 80 700 Td (abc) Tj ET'),
      ]),
      'too-large',
    ],
    ['arrays in arrays', onePage(new Uint8Array(deflateSync('['.repeat(1_000_000)))), 'damaged'],
  ])('with %s is refused', { timeout: 30_000 }, async (_, bytes, reason) => {
    await expect(read(bytes)).rejects.toHaveProperty('reason', reason);
  });
});
