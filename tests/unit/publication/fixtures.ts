import { readFileSync } from 'node:fs';
import type { SourceDocument } from '../../../src/documents/model';
import { textDocument } from '../../../src/documents/text';
import { htmlSource } from '../documents/dom';

/** A layout of the bundled letter in `tests/fixtures/publications`. */
export type FixtureName =
  | 'chamber.html'
  | 'chamber.txt'
  | 'gazette.html'
  | 'openkamer.html'
  | 'openkamer.txt';

export function readFixture(name: FixtureName): string {
  return readFileSync(new URL(`../../fixtures/publications/${name}`, import.meta.url), 'utf8');
}

/** A page, or its text as copied, as the parsers are given it. */
export function toSource(name: FixtureName, content: string = readFixture(name)): SourceDocument {
  return name.endsWith('.html') ? htmlSource(content) : textDocument(content);
}
