import { expect, test, vi } from 'vitest';
import seed from '../../../assets/corpus/2022Z20166.txt?raw';
import { pdfDocument } from '../../../src/documents/pdf';
import { parseLetter } from '../../../src/publication/letter';
import letterAddress from '../../fixtures/publications/letter.pdf?url';

/** The worker and pdf.js come over the tests' own server, in pieces. */
const TIMEOUT_MS = 60_000;

vi.setConfig({ testTimeout: TIMEOUT_MS });

const letter = async () => new Uint8Array(await (await fetch(letterAddress)).arrayBuffer());

test('the letter set in type is read in a worker', async () => {
  const bytes = await letter();
  expect(parseLetter((await pdfDocument(bytes)).text)).toEqual(parseLetter(seed));
  expect(bytes.length).toBeGreaterThan(0);
});

test('several PDFs are read at once, each in its own', async () => {
  const bytes = await letter();
  const cut = bytes.slice(0, bytes.length / 3);
  const outcomes = await Promise.allSettled([pdfDocument(bytes), pdfDocument(cut), pdfDocument(bytes)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { name: 'ParseError', reason: 'damaged' } });
});

test('what unpacks to gigabytes is refused', async () => {
  const gigabytes = new Response(new Uint8Array(100_000_000)).body!.pipeThrough(
    new CompressionStream('deflate'),
  );
  const packed = new Uint8Array(await new Response(gigabytes).arrayBuffer());
  const parts = [
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n',
    `4 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    packed,
    '\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n',
  ];
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  await expect(pdfDocument(bytes)).rejects.toMatchObject({ name: 'ParseError', reason: 'too-large' });
});
