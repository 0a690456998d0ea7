/** One publication in every layout, as files of its sites and of the ministry have it. */
import { readFileSync } from 'node:fs';
import { parseHtml } from '../../../scripts/html';
import { fromRoot } from '../../../scripts/root';
import { htmlDocument } from '../../../src/documents/html';
import type { SourceDocument } from '../../../src/documents/model';
import { textDocument } from '../../../src/documents/text';
import { SEED } from '../publication/seed';

/** A file of the fixtures. */
export function publicationFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fromRoot('tests', 'fixtures', 'publications', name)));
}

function text(name: string): string {
  return new TextDecoder().decode(publicationFile(name));
}

/** Pages as they are saved. */
export const PAGES: readonly string[] = ['chamber.html', 'gazette.html', 'openkamer.html'].map(text);

/** The letter and pages as they are copied. */
export const TEXTS: readonly string[] = [SEED, text('chamber.txt'), text('openkamer.txt')];

/** All of them as documents. */
export const DOCUMENTS: readonly SourceDocument[] = [
  ...TEXTS.map((each) => textDocument(each)),
  ...PAGES.map((each) => htmlDocument(parseHtml(each), null)),
];
