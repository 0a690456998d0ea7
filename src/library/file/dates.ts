const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u;

/**
 * Whether a text is a day of the calendar.
 *
 * @example isDay('2024-02-29') // true
 * @example isDay('2023-02-29') // false
 */
export function isDay(text: string): boolean {
  return DAY.test(text) && isReal(`${text}T00:00:00Z`, text);
}

/** Whether a text is a date and time as `toISOString` writes them. @example isMoment('2026-11-27T20:00:00.000Z') // true */
export function isMoment(text: string): boolean {
  return MOMENT.test(text) && isReal(text, text.slice(0, 'yyyy-mm-dd'.length));
}

/** `Date` takes 30 February for 2 March; what comes out again tells. */
function isReal(text: string, day: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
