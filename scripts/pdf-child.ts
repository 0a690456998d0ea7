/** A process of its own: takes one PDF on standard input and answers its text on standard output, as JSON. */
import { buffer } from 'node:stream/consumers';
import { pdfText } from '../src/documents/pdf-text';
import type { PdfReply } from '../src/documents/pdf-worker';
import { ParseError } from '../src/publication/errors';

async function reply(): Promise<PdfReply> {
  try {
    return { text: await pdfText(new Uint8Array(await buffer(process.stdin))) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { fault: error.fault, reason: error.reason };
  }
}

process.stdout.write(JSON.stringify(await reply()));
