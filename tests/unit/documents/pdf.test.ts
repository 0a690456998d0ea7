import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { pdfDocument } from '../../../src/documents/pdf';
import { pdfText } from '../../../src/documents/pdf-text';
import { parseLetter } from '../../../src/publication/letter';

test('x', async () => {
  const bytes = new Uint8Array(await readFile(fromRoot('tests/fixtures/publications/letter.pdf')));
  const { text } = await pdfDocument(bytes, pdfText);
  expect(parseLetter(text).questions.length).toBe(17);
});
