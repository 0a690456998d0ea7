/** The worker in which a PDF is read: it lives for one PDF, and is ended with it. */
import { ParseError, type ParseReason } from '../publication/errors';
import { pdfText } from './pdf-text';

/** What the worker answers. */
export type PdfReply = { text: string } | { fault: string; reason: ParseReason };

/** What this needs of a worker's global scope, which the types of a page do not have. */
declare const self: {
  onmessage: ((message: MessageEvent<Uint8Array>) => void) | null;
  postMessage(reply: PdfReply): void;
};

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ text: await pdfText(data) });
  } catch (error) {
    if (error instanceof ParseError) self.postMessage({ fault: error.fault, reason: error.reason });
    else throw error;
  }
};
