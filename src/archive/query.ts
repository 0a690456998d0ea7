/**
 * Addresses for the Chamber's open data, OData v4 (https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0). A set of
 * questions is a `Zaak` of the kind "Schriftelijke vragen"; only fields that the service documents are named.
 */
import { dayAfter, startOfDay } from './dutch-day';
import type { ArchiveQuery } from './model';

export const SERVICE = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/';

/** As many as a screen shows at a time; the service gives 250 at most. */
export const PAGE_SIZE = 25;

/** Characters of a reader's words that go into a question: a longer one makes an address that servers refuse. */
const LONGEST_TEXT = 200;

/** Words that a subject is asked for; each is a condition more for the service to work through. */
const MOST_WORDS = 8;

/** Case numbers in one question, as many as come back on one page. */
export const MOST_NUMBERS = PAGE_SIZE;

/**
 * The address of what a reader looks for, newest first.
 *
 * - each word has to stand in `Onderwerp`, "as such": parts of words count, and whether capitals matter is the service's
 * - the minister's office has to stand in `Titel` or `Onderwerp`: the archive has no field of its own for it here. A
 *   leading "minister van" is left off, since titles write it with a capital and without
 * - the period is that of `GestartOp`, whole days as they are in the Netherlands
 * - answered or not is `Afgedaan`
 *
 * @param skip how many of the first to leave out
 * @example searchAddress({ words: 'drugs', minister: '', from: null, until: null, answered: 'all' })
 * // "https://…/Zaak?$filter=Soort%20eq%20'Schriftelijke%20vragen'%20and%20Verwijderd%20eq%20false%20and…"
 */
export function searchAddress(query: ArchiveQuery, skip = 0): string {
  const office = text(query.minister).replace(
    /^(?:de )?(?:minister|staatssecretaris)(?: van(?: de| het)?)? /iu,
    '',
  );
  const conditions = [
    ...wordsOf(query.words).map((word) => contains('Onderwerp', word)),
    ...(office === '' ? [] : [`(${contains('Titel', office)} or ${contains('Onderwerp', office)})`]),
    ...(query.from === null ? [] : [`GestartOp ge ${startOfDay(query.from)}`]),
    ...(query.until === null ? [] : [`GestartOp lt ${startOfDay(dayAfter(query.until))}`]),
    ...(query.answered === 'all' ? [] : [`Afgedaan eq ${query.answered === 'answered'}`]),
  ];
  return address(conditions, skip);
}

/**
 * The address of the questions with these case numbers.
 *
 * @param numbers at most `MOST_NUMBERS`, such as `['2022Z20166']`
 * @throws RangeError for none or too many
 * @example casesAddress(['2022Z20166']) // "https://…(Nummer%20eq%20'2022Z20166')…"
 */
export function casesAddress(numbers: readonly string[]): string {
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS)
    throw new RangeError(`${numbers.length} case numbers; expected 1 to ${MOST_NUMBERS}`);
  return address([`(${numbers.map((number) => `Nummer eq ${quoted(number)}`).join(' or ')})`], 0);
}

/** The words of a search box, each once. */
export function wordsOf(written: string): string[] {
  return [...new Set(text(written).split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/** A string of OData: in single quotes, those in it doubled. @example quoted("foto's") // "'foto''s'" */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function contains(field: 'Titel' | 'Onderwerp', value: string): string {
  return `contains(${field},${quoted(value)})`;
}

function address(conditions: readonly string[], skip: number): string {
  const filter = ["Soort eq 'Schriftelijke vragen'", 'Verwijderd eq false', ...conditions].join(' and ');
  const options = {
    $filter: filter,
    $expand: 'Document',
    // The number decides between questions of one day, so that no page repeats or leaves out what another has.
    $orderby: 'GestartOp desc,Nummer desc',
    $top: PAGE_SIZE,
    ...(skip > 0 ? { $skip: skip } : {}),
    $count: true,
  };
  const written = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${SERVICE}Zaak?${written.join('&')}`;
}

/** One line without what cannot be sent: controls, and halves of characters, which no address can hold. */
function text(written: string): string {
  const line = written.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return Array.from(line)
    .slice(0, LONGEST_TEXT)
    .join('')
    .replace(/\p{Cs}/gu, '')
    .trim();
}
