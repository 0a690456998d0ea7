/** Days as they are in the Netherlands. The archive writes moments with an offset, readers choose days. */

const TIME_ZONE = 'Europe/Amsterdam';

/** Hours that Dutch time has been ahead of UTC since the archive began: 2 in summer, 1 in winter. */
const OFFSETS_HOURS = [2, 1];

const HOUR_MS = 60 * 60 * 1_000;

/**
 * Years, months and days as numbers: Swedish writes dates as ISO 8601 does. Made when a day is first asked for: the first
 * of its kind takes some 20 ms, which the worker would pay at each start, before a page gets its notes.
 */
let dutchDays: Intl.DateTimeFormat | null = null;

function dutchDay(moment: Date | number): string {
  dutchDays ??= new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });
  return dutchDays.format(moment);
}

/**
 * The moment at which a day begins, as OData writes it.
 *
 * @param day ISO date
 * @throws RangeError where it is none
 * @example startOfDay('2022-10-21') // "2022-10-20T22:00:00Z"
 */
export function startOfDay(day: string): string {
  const midnight = momentOf(`${day}T00:00:00Z`, day);
  for (const hours of OFFSETS_HOURS) {
    const moment = new Date(midnight - hours * HOUR_MS);
    // The clock changes at night, but never at midnight: the later of the two is right where the earlier is the day before.
    if (dutchDay(moment) === day) return moment.toISOString().replace('.000Z', 'Z');
  }
  throw new RangeError(`"${day}" begins at no hour that is known`);
}

/** @example dayAfter('2022-12-31') // "2023-01-01" */
export function dayAfter(day: string): string {
  return new Date(momentOf(`${day}T00:00:00Z`, day) + 24 * HOUR_MS).toISOString().slice(0, 10);
}

/**
 * The Dutch day of a moment that the archive writes; null for any other text.
 *
 * @param written "2022-10-21T00:00:00+02:00", or a day alone
 * @example dutchDayOf('2022-10-20T22:00:00Z') // "2022-10-21"
 */
export function dutchDayOf(written: string): string | null {
  const form = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/u.exec(
    written,
  );
  if (form === null) return null;
  const [, day = '', offset] = form;
  const moment = Date.parse(offset === undefined ? `${day}T12:00:00Z` : written);
  if (Number.isNaN(moment)) return null;
  const found = dutchDay(moment);
  // Date.parse takes 31 February for the third of March.
  return offset !== undefined || found === day ? found : null;
}

function momentOf(written: string, day: string): number {
  const moment = Date.parse(written);
  if (Number.isNaN(moment) || !new Date(moment).toISOString().startsWith(day))
    throw new RangeError(`"${day}" is no day; expected one like 2022-10-21`);
  return moment;
}
