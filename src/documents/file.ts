/** Files become documents, whatever they are called: by what is in them. */
import { findCaseNumber, findIdentifiers } from '../publication/addresses';
import { ParseError } from '../publication/errors';
import { decode, refuseMisread } from './decode';
import { refuseDeep } from './depth';
import { htmlDocument } from './html';
import { FILE_MAX } from './limits';
import type { SourceDocument } from './model';
import { isPdf, type PdfReader, pdfDocument } from './pdf';
import { textDocument } from './text';

/** How far into a text its tags are looked for, in characters: pages begin with comments. */
const TAGS_WITHIN = 4096;

/** What pages have and letters have not. */
const TAG =
  /<(?:!doctype html|\?xml\s|\/?(?:html|head|body|meta|title|link|article|main|section|div|p|h[1-6]|table|span|br|a|ul|ol)(?:\s[^<>]*)?\/?>)/i;

/**
 * The document in a file: a PDF, a page in HTML or text, told by what is in it. Where the document names no case number,
 * the one in the file's name is taken.
 *
 * @param bytes of the whole file; ask `File.size` against `FILE_MAX` before reading it
 * @param name of the file, without its folder
 * @param parseHtml makes a page of HTML without running or loading anything, as `DOMParser` does
 * @param readPdf where pdf.js runs; the browser's worker unless told otherwise
 * @throws ParseError with the reason why it is none
 * @example
 * await readFile(bytes, 'brief.pdf', (html) => new DOMParser().parseFromString(html, 'text/html'))
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  parseHtml: (html: string) => Document,
  readPdf?: PdfReader,
): Promise<SourceDocument> {
  if (bytes.length > FILE_MAX) throw tooLarge(bytes.length);
  const document = isPdf(bytes) ? await pdfDocument(bytes, readPdf) : toDocument(decode(bytes), parseHtml);
  return {
    ...document,
    caseNumber: document.caseNumber ?? findCaseNumber(name),
    identifiers: [...new Set([...(document.identifiers ?? []), ...findIdentifiers(name)])],
  };
}

/** The error for a file of more bytes than are read, which need not be read to say so. */
export function tooLarge(size: number): ParseError {
  const found = `the file has ${size} bytes`;
  return new ParseError(1, `${found}; expected a letter or a page, ${FILE_MAX} bytes at most`, 'too-large');
}

function toDocument(text: string, parseHtml: (html: string) => Document): SourceDocument {
  const isPage = TAG.test(text.slice(0, TAGS_WITHIN));
  if (isPage) refuseDeep(text);
  const document = isPage ? htmlDocument(parseHtml(text), null) : textDocument(text);
  refuseMisread(document.text);
  return document;
}
