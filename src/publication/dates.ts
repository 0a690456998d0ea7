const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A day as letters write it, of the twentieth or this century: any other number is no year of a letter. */
const DUTCH_DATE = new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTHS.join('|')}) ((?:19|20)\\d{2})(?!\\d)`, 'i');

/** A date found in a text: `iso` is `2022-11-10`; `start` and `end` are UTF-16 offsets, half-open. */
export interface FoundDate {
  iso: string;
  start: number;
  end: number;
}

/**
 * The first Dutch date in a text; null where there is none or where it names a day that does not exist.
 *
 * @example
 * findDate('ingezonden 21 oktober 2022, 2022Z20166') // { iso: '2022-10-21', start: 11, end: 26 }
 * findDate('31 februari 2022') // null
 */
export function findDate(text: string): FoundDate | null {
  const match = DUTCH_DATE.exec(text);
  if (match === null) return null;
  const [written, day = '', month = '', year = ''] = match;
  const iso = `${year}-${two(MONTHS.indexOf(month.toLowerCase()) + 1)}-${two(Number(day))}`;
  if (new Date(`${iso}T00:00:00Z`).getUTCDate() !== Number(day)) return null;
  return { iso, start: match.index, end: match.index + written.length };
}

/**
 * A text that is a Dutch date and nothing else, as ISO 8601; null for anything else.
 *
 * @example
 * parseDate('10 november 2022') // '2022-11-10'
 */
export function parseDate(text: string): string | null {
  const found = findDate(text);
  return found !== null && found.start === 0 && found.end === text.length ? found.iso : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
