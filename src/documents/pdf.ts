/** PDFs become documents. What reads them, pdf.js, comes with the first PDF. */
import { ParseError } from '../publication/errors';
import type { SourceDocument } from './model';

/** Gives the text of a PDF, or throws a ParseError. It may take the bytes away. */
export type PdfReader = (bytes: Uint8Array) => Promise<string>;

/** The beginning of every PDF; a few bytes of something else may stand before it. */
const SIGNATURE = '%PDF-';

/** How far into a file its signature is looked for, in bytes, as readers of PDFs do. */
const SIGNATURE_WITHIN = 1024;

/** Reads in the browser; the code for it comes when it is asked for. */
const readHere: PdfReader = async (bytes) => (await import('./pdf-in-worker')).readInWorker(bytes);

/** Whether a file is a PDF, by its first bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, SIGNATURE_WITHIN)).includes(SIGNATURE);
}

/**
 * The text of a PDF with its lines as the text layer of a letter has them.
 *
 * @param bytes of the whole file, no more than `FILE_MAX`; they stay as they are
 * @param read in a worker of the browser; the command line, which has none, gives `pdfText`
 * @throws ParseError `damaged`, `too-large`, or `no-text` for scanned paper and for a PDF with a password
 * @example (await pdfDocument(bytes)).text // " Vragen van de leden …"
 */
export async function pdfDocument(bytes: Uint8Array, read: PdfReader = readHere): Promise<SourceDocument> {
  if (!isPdf(bytes)) throw new ParseError(1, 'the file does not begin as a PDF does ("%PDF-")', 'damaged');
  const text = await read(bytes.slice());
  if (text.trim() === '') {
    throw new ParseError(
      1,
      'the PDF has no text, as scanned paper has none; expected a letter as text',
      'no-text',
    );
  }
  return { text, address: null, caseNumber: null };
}
