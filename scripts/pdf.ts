import { execFile } from 'node:child_process';
import { PDF_TIME_MAX_MS, TEXT_MAX } from '../src/documents/limits';
import type { PdfReply } from '../src/documents/pdf-worker';
import { ParseError } from '../src/publication/errors';
import { fromRoot } from './root';

/** Memory for what pdf.js makes of a PDF, its streams apart, in MB; a letter takes 40. */
const HEAP_MAX_MB = 512;

/** A character of text takes six bytes at most in JSON. */
const REPLY_MAX = 6 * TEXT_MAX + 1000;

/**
 * The text of a PDF, read in a process that is ended when it takes too long or too much memory.
 *
 * @throws ParseError as `pdfText` does, and `too-large` for what takes too much time or memory
 * @example (await pdfDocument(bytes, readPdfApart)).text
 */
export function readPdfApart(bytes: Uint8Array): Promise<string> {
  const args = [
    '--import',
    'tsx',
    `--max-old-space-size=${HEAP_MAX_MB}`,
    fromRoot('scripts', 'pdf-child.ts'),
  ];
  const options = {
    cwd: fromRoot(),
    timeout: PDF_TIME_MAX_MS,
    killSignal: 'SIGKILL',
    maxBuffer: REPLY_MAX,
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, options, (failure, stdout) => {
      if (failure !== null) {
        const limits = `${PDF_TIME_MAX_MS / 1000} s or ${HEAP_MAX_MB} MB`;
        const found = `the PDF takes more than ${limits} to read`;
        // Ended by a signal: ours after the time, or its own where the memory ended. Any other end is a fault of ours.
        if (failure.signal) reject(new ParseError(1, `${found}; expected a letter`, 'too-large'));
        else reject(new Error(`the process that reads PDFs failed: ${failure.message}`));
        return;
      }
      const reply: PdfReply = JSON.parse(stdout);
      if ('text' in reply) resolve(reply.text);
      else reject(new ParseError(1, reply.fault, reply.reason));
    });
    // Where the process ends before it has read all, its end says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(bytes);
  });
}
