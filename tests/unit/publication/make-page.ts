import type { SourceDocument } from '../../../src/documents/model';
import { textDocument } from '../../../src/documents/text';

/** What a made-up page of the Chamber may have otherwise; the rest is the same for all. */
export interface MadeUpPage {
  heading?: string;
  /** Null for questions that nobody answered yet. */
  reply?: string | null;
  number?: string;
}

/** The copied text of a page with the given questions, answers and notes below its head. */
export function makePage(body: string, { heading, reply, number }: MadeUpPage = {}): string {
  return [
    'Kamerstukken',
    number ?? '2021Z02345',
    '',
    heading ??
      'Vragen van het lid Bakker (VVD) aan de Staatssecretaris van Economische Zaken over de visserij (ingezonden 9 februari 2021).',
    '',
    ...(reply === null
      ? []
      : [reply ?? 'Antwoord van Staatssecretaris Janssen (Economische Zaken) (ontvangen 3 maart 2021).', '']),
    body,
    '',
  ].join('\n');
}

export function pageSource(body: string, other: MadeUpPage = {}): SourceDocument {
  return textDocument(makePage(body, other));
}
