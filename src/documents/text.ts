import { findCaseNumber, findIdentifiers } from '../publication/addresses';
import type { SourceDocument } from '../publication/source-document';
import { SURE } from '../publication/source-document';
import { httpUrl } from '../publication/urls';

/**
 * A document of text that somebody pasted, or that a file holds: a letter's text, or a page as it was copied.
 *
 * @param address where it was found, http(s), if that is known
 * @example
 * textDocument('Vragen van …').address // null
 */
export function textDocument(text: string, address: string | null = null): SourceDocument {
  const found = address !== null && httpUrl(address) !== null ? address : null;
  return {
    // A sign that only pages put before their marks says nothing in a text.
    text: text.replaceAll(SURE, ''),
    address: found,
    caseNumber: found === null ? null : findCaseNumber(found),
    identifiers: found === null ? [] : findIdentifiers(found),
  };
}
