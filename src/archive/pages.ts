/** From a case and its papers to the pages of the web that hold their text. */
import type { Paper } from './schema';

const PUBLISHED = 'https://zoek.officielebekendmakingen.nl/';
const CHAMBER = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail';

/** So many digits of an `Aanhangselnummer` are its number; those before are of the year: "160011" is 11. */
const NUMBER_DIGITS = 4;

/**
 * The identifier under which answers, or a message that they come later, are published.
 *
 * @returns null where the archive does not say enough
 * @example publishedId({ Vergaderjaar: '2016-2017', Aanhangselnummer: '160011' }) // "ah-tk-20162017-11"
 */
export function publishedId(paper: Pick<Paper, 'Vergaderjaar' | 'Aanhangselnummer'>): string | null {
  const { Vergaderjaar, Aanhangselnummer } = paper;
  if (Vergaderjaar === null || Aanhangselnummer === null) return null;
  const number = Number(Aanhangselnummer.slice(-NUMBER_DIGITS));
  return number === 0 ? null : `ah-tk-${Vergaderjaar.replace('-', '')}-${number}`;
}

/**
 * Where a case may be read, best first: its answers as published, the Chamber's page of them, and last the questions.
 * Of open questions the latest message that the answers come later stands in for them.
 *
 * @param papers oldest first
 * @example pagesOf('2022Z20166', papers)[0] // "https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html"
 */
export function pagesOf(id: string, papers: readonly Paper[]): string[] {
  const ofKind = (kind: Paper['Soort']) => papers.filter(({ Soort }) => Soort === kind);
  const main =
    ofKind('Antwoord schriftelijke vragen')[0] ??
    ofKind('Antwoord schriftelijke vragen (nader)')[0] ??
    ofKind('Mededeling (uitstel antwoord)').at(-1);
  const published = main === undefined ? null : publishedId(main);
  const shown = main ?? ofKind('Schriftelijke vragen')[0];
  return [
    ...(published === null ? [] : [publishedPage(published)]),
    ...(shown === undefined ? [] : [chamberPage(id, shown.DocumentNummer)]),
    publishedPage(`kv-tk-${id}`),
  ];
}

function publishedPage(name: string): string {
  return `${PUBLISHED}${name}.html`;
}

function chamberPage(id: string, document: string): string {
  return `${CHAMBER}?${new URLSearchParams({ id, did: document })}`;
}
