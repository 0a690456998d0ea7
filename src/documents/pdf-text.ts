/** pdf.js, for the text of a PDF alone: nothing is drawn, no font and no picture is loaded, no code of a PDF is run. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ParseError } from '../publication/errors';
import { PAGES_MAX, PDF_TIME_MAX_MS, TEXT_MAX, UNPACKED_MAX } from './limits';
import { pagesToText } from './pdf-lines';
import type { Piece } from './pdf-rows';
import { withBudget } from './unpack-budget';

/**
 * The text of a PDF, in the realm that it is called in: a worker of the browser, or Node.
 *
 * pdf.js' two halves, which else talk across a worker's border, are both here: with its worker's code imported, it uses
 * it where it is. The older build is taken, since the newer one wants browsers of this year.
 *
 * @param bytes of the file; pdf.js takes them away
 * @throws ParseError `damaged`, `too-large`, or `no-text` for one that is locked
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return withBudget(UNPACKED_MAX, async (budget) => {
    const task = getDocument({
      data: bytes,
      verbosity: VerbosityLevel.ERRORS,
      // A fault in a page is a fault of the document: half a page would be half a publication.
      stopAtErrors: true,
      isEvalSupported: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
    });
    try {
      const text = pagesToText(await readPages(await task.promise));
      if (budget.isSpent()) throw tooLarge();
      return text;
    } catch (fault) {
      throw budget.isSpent() ? tooLarge() : toParseError(fault);
    } finally {
      // Not waited for: where a page was left early, pdf.js waits for it to be read to its end.
      void task.destroy();
    }
  });
}

function tooLarge(): ParseError {
  const fault = `the PDF unpacks to more than ${UNPACKED_MAX / 1_000_000} MB; expected a letter`;
  return new ParseError(1, fault, 'too-large');
}

async function readPages(pdf: PDFDocumentProxy): Promise<Piece[][]> {
  if (pdf.numPages > PAGES_MAX) {
    const found = `the PDF has ${pdf.numPages} pages`;
    throw new ParseError(1, `${found}; expected a letter, ${PAGES_MAX} pages at most`, 'too-large');
  }
  const until = performance.now() + PDF_TIME_MAX_MS;
  const pages: Piece[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const pieces: Piece[] = [];
    for await (const { items } of chunks(page.streamTextContent())) {
      for (const item of items) {
        const piece = toPiece(item);
        if (piece === null) continue;
        length += piece.text.length;
        pieces.push(piece);
      }
      if (length > TEXT_MAX) {
        const found = `the PDF has more than ${TEXT_MAX} characters`;
        throw new ParseError(1, `${found}; expected a letter`, 'too-large');
      }
      if (performance.now() > until) {
        const found = `the PDF takes longer than ${PDF_TIME_MAX_MS / 1000} s to read`;
        throw new ParseError(1, `${found}; expected a letter`, 'too-large');
      }
    }
    pages.push(pieces);
    page.cleanup();
  }
  return pages;
}

/** Safe to leave early, and for browsers that do not iterate streams. */
async function* chunks(stream: ReadableStream<TextChunk>): AsyncGenerator<TextChunk> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Cancelled, it would be sent more all the same, which Node does not forgive; the task is destroyed anyway.
    reader.releaseLock();
  }
}

interface TextChunk {
  items: object[];
}

/** A run of text that reads from left to right; null for anything else: marks of structure, empty runs, turned text. */
function toPiece(item: object): Piece | null {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return null;
  const { str, transform, width } = item;
  if (typeof str !== 'string' || typeof width !== 'number' || !Array.isArray(transform)) return null;
  const [across, slope, lean, size, x, y] = transform.map(Number);
  if (str.trim() === '' || !(across! > 0) || !(size! > 0) || slope !== 0) return null;
  return { text: str, x: x!, y: y!, width, size: Math.hypot(lean!, size!) };
}

function toParseError(fault: unknown): ParseError {
  if (fault instanceof ParseError) return fault;
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
  if (name === 'PasswordException') {
    return new ParseError(
      1,
      'the PDF is locked with a password; expected one that anybody can read',
      'no-text',
    );
  }
  return new ParseError(1, `the PDF cannot be read: ${message}; expected a whole one`, 'damaged');
}
