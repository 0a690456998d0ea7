import { httpUrl } from './urls';

/** Sites that publish parliamentary papers officially; their other hosts count too. */
const OFFICIAL_HOSTS = [
  'tweedekamer.nl',
  'eerstekamer.nl',
  'officielebekendmakingen.nl',
  'overheid.nl',
  'rijksoverheid.nl',
];

const CASE_NUMBER = /(?<![\p{L}\d])\d{4}Z\d{5}(?![\p{L}\d])/u;
const OTHER_IDENTIFIERS = /(?<![\p{L}\d-])(?:ah-[te]k-\d{8}-\d{1,4}|\d{4}D\d{5})(?![\p{L}\d-])/gu;
const SENATE_ANSWERS = /^ah-ek-\d{8}-\d{1,4}$/;

/**
 * An address as it is when it is one of an official site, else null.
 *
 * @example officialAddress('https://www.openkamer.org/kamervraag/2022Z20166/') // null
 */
export function officialAddress(address: string | null): string | null {
  return address !== null && isAt(address, OFFICIAL_HOSTS) ? address : null;
}

/** Whether an address is one of these hosts or of a host below them. */
export function isAt(address: string | null, hosts: readonly string[]): boolean {
  const host = (address === null ? null : httpUrl(address))?.hostname;
  return host !== undefined && hosts.some((each) => host === each || host.endsWith(`.${each}`));
}

/** A line that holds a document's own case number and no more, whatever it calls it. */
const OWN_NUMBER =
  /^(?:(?:zaak)?nummer|nr\.?|kamervra(?:ag|gen)|zaak|uw (?:kenmerk|brief|referentie))?\s?:?\s?(\d{4}Z\d{5})(?:\s?\/\s?\d{4}D\d{5})?$/i;

/** Longest line that gives a document's own number, in characters: a longer one may name other documents. */
export const OWN_NUMBER_MAX = 60;

/**
 * The case number that a document gives as its own: the first line with nothing else. Null where none does.
 *
 * @example findOwnNumber(['Uw kenmerk 2022Z20166/2022D43532']) // '2022Z20166'
 */
export function findOwnNumber(lines: readonly string[]): string | null {
  for (const line of lines) {
    const number = line.length <= OWN_NUMBER_MAX ? OWN_NUMBER.exec(line)?.[1] : undefined;
    if (number !== undefined) return number;
  }
  return null;
}

/** The case number in a text or an address; null where there is none. */
export function findCaseNumber(text: string): string | null {
  return CASE_NUMBER.exec(text)?.[0] ?? null;
}

/**
 * The other identifiers in a text or an address, each once: of the answers and of the Chamber's document.
 *
 * @example findIdentifiers('https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html') // ['ah-tk-20222023-705']
 */
export function findIdentifiers(text: string): string[] {
  return [...new Set(text.match(OTHER_IDENTIFIERS) ?? [])];
}

/** The identifier that a set of the Eerste Kamer goes by, which has no case number; null for other identifiers. */
export function senateId(identifiers: readonly string[]): string | null {
  return identifiers.find((each) => SENATE_ANSWERS.test(each)) ?? null;
}

/** Whether a text is what a publication can go by: a case number, or the identifier of answers. */
export function isPublicationId(text: string): boolean {
  return findCaseNumber(text) === text || /^ah-[te]k-\d{8}-\d{1,4}$/.test(text);
}
