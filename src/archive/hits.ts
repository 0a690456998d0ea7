/** From the service's entries to what a screen shows. */
import * as v from 'valibot';
import { ParseError } from '../publication/errors';
import { readAskers } from '../publication/heading';
import type { Asker } from '../publication/model';
import type { Hit, NotUnderstood } from './model';
import { pagesOf } from './pages';
import { caseNumber, caseSchema, papersOf } from './schema';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** "Vragen van de leden Van der Werf en Sneller (beiden D66) aan …", also behind "Antwoord op". */
const ASKED_BY = /\bvragen van (?:de leden|het lid) (?<names>(?:(?! (?:aan|over|inzake) ).)+)/iu;

/**
 * One entry of a reply as a hit.
 *
 * @param entry anything; what does not fit the schema comes out as not understood, with its number where that can be read
 * @example hitFrom({ Nummer: '2022Z20166', Soort: 'Schriftelijke vragen', … }) // { kind: 'hit', id: '2022Z20166', … }
 */
export function hitFrom(entry: unknown): Hit | NotUnderstood {
  const parsed = v.safeParse(caseSchema, entry);
  if (!parsed.success) return { kind: 'not-understood', id: numberOf(entry) };
  const found = parsed.output;
  const papers = papersOf(found);
  const answer = papers.find(({ Soort }) => Soort.startsWith('Antwoord'));
  const answered = answer?.Datum ?? null;
  const title = found.Titel?.trim() ?? '';
  return {
    kind: 'hit',
    id: found.Nummer,
    subject: found.Onderwerp,
    title,
    askers: askersIn([title, found.Onderwerp, ...papers.map(({ Titel }) => Titel ?? '')]),
    asked: found.GestartOp,
    answered,
    days: answered === null ? null : daysFrom(found.GestartOp, answered),
    isOpen: answered === null && !found.Afgedaan,
    pages: pagesOf(found.Nummer, papers),
  };
}

/**
 * Who asked, by the first title that says it; null where none does.
 *
 * @example askersIn(['Vragen van het lid Sneller (D66) aan de Minister van Financiën'])
 * // [{ name: 'Sneller', party: 'D66' }]
 */
export function askersIn(titles: readonly string[]): Asker[] | null {
  for (const title of titles) {
    const names = ASKED_BY.exec(title)?.groups?.names;
    if (names === undefined) continue;
    try {
      return readAskers(names, 1);
    } catch (error) {
      // Names in another shape are none that can be read.
      if (!(error instanceof ParseError)) throw error;
    }
  }
  return null;
}

/** Null where the answer would be older than the question: one of the two days is wrong. */
function daysFrom(asked: string, answered: string): number | null {
  const days = (Date.parse(answered) - Date.parse(asked)) / DAY_MS;
  return days < 0 ? null : days;
}

function numberOf(entry: unknown): string | null {
  const parsed = v.safeParse(v.object({ Nummer: caseNumber }), entry);
  return parsed.success ? parsed.output.Nummer : null;
}
