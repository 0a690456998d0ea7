import { JSDOM, VirtualConsole } from 'jsdom';
import { htmlDocument } from '../../../src/documents/html';
import type { SourceDocument } from '../../../src/documents/model';

/** A page's document, with a console of its own: what is wrong with a page's style is not our output. */
export function documentOf(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** A page as the parsers are given it. */
export function htmlSource(html: string, address: string | null = null): SourceDocument {
  return htmlDocument(documentOf(html), address);
}
