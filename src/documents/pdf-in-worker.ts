/** PDFs in the browser: a worker for each, the only one that has pdf.js in it. */
import { ParseError } from '../publication/errors';
import { PDF_TIME_MAX_MS } from './limits';
import type { PdfReply, PdfRequest } from './pdf-worker';
import workerAddress from './pdf-worker?worker&url';

/** What browsers with trusted types have, and those without do not. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** Vouches for the one script, where browsers ask for that: the pages of the extension take no other. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('kamernoot-pdf', {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError(`no script of ours: "${address}"`);
    return address;
  },
});

/**
 * The text of a PDF, read in a worker that is ended when it has answered, or when it takes too long.
 *
 * @param bytes of the file; they go to the worker
 * @throws ParseError as `pdfText` does, and `too-large` for what takes too long
 */
export function readInWorker(bytes: Uint8Array): Promise<string> {
  const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      const found = `the PDF takes longer than ${PDF_TIME_MAX_MS / 1000} s to read`;
      reject(new ParseError(1, `${found}; expected a letter`, 'too-large'));
    }, PDF_TIME_MAX_MS);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<PdfReply>) => {
      clearTimeout(timer);
      if ('text' in data) resolve(data.text);
      else reject(new ParseError(1, data.fault, data.reason));
    };
    // Also what the worker runs out of memory with.
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      reject(new ParseError(1, `the PDF cannot be read: ${event.message}; expected a whole one`, 'damaged'));
    };
    const request: PdfRequest = { bytes, port: port2 };
    worker.postMessage(request, [bytes.buffer, port2]);
  }).finally(() => worker.terminate());
}
