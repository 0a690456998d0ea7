/** The worker in which a PDF is read: it lives for one PDF, and is ended with it. */
import { ParseError, type ParseReason } from '../publication/errors';
import { pdfText } from './pdf-text';

/** What the worker answers. */
export type PdfReply = { text: string } | { fault: string; reason: ParseReason };

/**
 * What the worker is sent: the file, and the port that it answers at. At the worker itself pdf.js says and hears things of
 * its own, as soon as its code is there.
 */
export interface PdfRequest {
  bytes: Uint8Array;
  port: MessagePort;
}

/** Also an error of ours is answered: only one that pdf.js does not catch would end the worker. */
globalThis.onmessage = async ({ data: { bytes, port } }: MessageEvent<PdfRequest>) => {
  const answer = (reply: PdfReply) => port.postMessage(reply);
  try {
    answer({ text: await pdfText(bytes) });
  } catch (error) {
    const { fault, reason } =
      error instanceof ParseError ? error : { fault: String(error), reason: 'damaged' as const };
    answer({ fault, reason });
  }
};
