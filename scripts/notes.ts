import type { NoteSummary, NotesReply } from '../src/messages';

/**
 * What the extension found on a page, one line a note, in the order of the page.
 *
 * @example "  project Fortius — antwoord 5, 2022Z20166 (“project Fortius”, 2×)"
 */
export function notesText(address: string, reply: NotesReply): string {
  const heading = `${reply.notes.length} notes on ${address}:`;
  return [heading, ...reply.notes.map((note) => `  ${noteText(note)}`)].join('\n');
}

function noteText({ term, quote, count, best }: NoteSummary): string {
  const answer = best === null ? 'geen antwoord' : `antwoord ${best.question}, ${best.publication}`;
  return `${term} — ${answer} (“${inOneLine(quote)}”, ${count}×)`;
}

/** A quote is the page's own text, which may hold line ends of the source and soft hyphens. */
function inOneLine(quote: string): string {
  return quote.replaceAll('\u00AD', '').replace(/\s+/gu, ' ');
}
