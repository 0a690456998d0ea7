import { findOwnNumber, isAt, isPublicationId, officialAddress } from './addresses';
import { excerpt, NoCaseNumberError, ParseError } from './errors';
import type { HeadingPlace } from './heading';
import { findHeading } from './heading';
import { checkInput } from './input';
import { parseLetter } from './letter';
import { looksLikeLetter } from './letterhead';
import type { Line } from './lines';
import { readLines } from './lines';
import type { Publication } from './model';
import type { UnnumberedPublication } from './official-page';
import { parseOfficialPage } from './official-page';
import { isOpenkamer, parseOpenkamer } from './openkamer';
import { findFirstLabel } from './page-blocks';
import type { SourceDocument } from './source-document';
import { SURE } from './source-document';

/** What is known of a document that it does not say itself. */
export interface Given {
  /** Its case number. What the document says comes first. */
  id?: string;
}

/** Sites whose pages are read as official ones also where their heading is cut off. */
const PUBLISHERS = ['tweedekamer.nl', 'eerstekamer.nl', 'officielebekendmakingen.nl'];

/** The line above the answers that pages have and letters do not, and openings that only letters have. */
const PAGE_REPLY = /^(?:(?:nader |aanvullend )?antwoord|mededeling) van /i;
const LETTER_ONLY = /^(?:>? ?Retouradres|Aan de Voorzitter|Geachte )/;

/** What a covering letter says of the questions; ministers write to the Chamber about other things too. */
const MENTIONS_QUESTIONS = /Kamervragen|(?:schriftelijke|gestelde) vragen|vragen van (?:de leden|het lid)/i;

/**
 * Reads a publication in any of its layouts: a minister's letter, a page of the Chamber, of officielebekendmakingen.nl or
 * of openkamer.org. The whole publication or an error: nothing is guessed, no question or answer left out.
 *
 * @throws NoCaseNumberError for a whole publication that does not say its number, when none is given
 * @throws ParseError with the reason for everything else that is no whole publication
 * @example
 * parsePublication({ text, address: null, caseNumber: null }, { id: '2022Z20166' }).questions.length // 17
 */
export function parsePublication(source: SourceDocument, given: Given = {}): Publication {
  checkInput(source.text);
  const lines = readLines(source.text);
  if (given.id !== undefined && !isPublicationId(given.id)) {
    throw new NoCaseNumberError(1, `"${excerpt(given.id)}" was given`);
  }
  if (isOpenkamer(source, lines)) return numbered(parseOpenkamer(source, lines), given, lines);
  const place = findHeading(lines);
  const firstLabel = findFirstLabel(lines, place?.end);
  const labelled = firstLabel >= 0;
  const isLetter =
    looksLikeLetter(lines.slice(0, place?.start)) &&
    !isPage(source, lines, place, firstLabel) &&
    (place !== null || MENTIONS_QUESTIONS.test(source.text));
  if (isLetter || (place?.complete && !labelled && isNumbered(lines, place.end)))
    return letter(source, lines.slice(0, place?.start), given);
  if (place !== null && (place.complete || labelled || isAt(source.address, PUBLISHERS))) {
    return numbered(parseOfficialPage(source, lines), given, lines);
  }
  const first = lines.find(({ blank }) => !blank);
  const expected = 'expected a set of questions with answers: a letter, or a page that has one';
  throw new ParseError(first?.number ?? 1, `found "${excerpt(first?.text ?? '')}"; ${expected}`, 'no-set');
}

/** Whether a text that has a sign of a letter is a page all the same: pages give a date too. */
function isPage(
  { address }: SourceDocument,
  lines: readonly Line[],
  place: HeadingPlace | null,
  firstLabel: number,
): boolean {
  if (isAt(address, PUBLISHERS)) return true;
  if (!place?.complete || firstLabel < 0) return false;
  const isAnswered = lines.slice(place.end, firstLabel).some(({ text }) => PAGE_REPLY.test(text));
  return isAnswered || !lines.slice(0, place.start).some(({ text }) => LETTER_ONLY.test(text));
}

function letter(
  { text, address, caseNumber, identifiers = [] }: SourceDocument,
  above: readonly Line[],
  given: Given,
): Publication {
  const id = caseNumber ?? findOwnNumber(above.map((line) => line.text)) ?? given.id;
  const url = officialAddress(address);
  const publication = parseLetter(text.replaceAll(SURE, ''), { url, ...(id === undefined ? {} : { id }) });
  return { ...publication, alsoKnownAs: identifiers.filter((each) => each !== publication.id) };
}

function numbered(publication: UnnumberedPublication, given: Given, lines: readonly Line[]): Publication {
  const id = publication.id ?? given.id;
  if (id === undefined)
    throw new NoCaseNumberError(lines[0]!.number, 'the page does not say its case number');
  return { ...publication, id, alsoKnownAs: publication.alsoKnownAs.filter((each) => each !== id) };
}

/** Whether the questions behind the heading are numbered as a letter numbers them: "1. …". */
function isNumbered(lines: readonly Line[], from: number): boolean {
  return (
    lines
      .slice(from)
      .find(({ blank }) => !blank)
      ?.text.startsWith('1. ') === true
  );
}
