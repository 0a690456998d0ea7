/**
 * Dates, numbers and names as the interface writes them, in the language of its texts (which is not always
 * that of the browser: a German browser gets the Dutch texts and so Dutch dates).
 */
import { i18n } from '../i18n';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The language of the interface's texts as a BCP 47 tag: `"nl"` or `"en-GB"`. */
export function interfaceLanguage(): string {
  return i18n.t('language');
}

/**
 * A date written out.
 *
 * @param iso a day, `2022-11-10`
 * @param language BCP 47 tag
 * @throws RangeError where `iso` is no date
 * @example formatDate('2022-11-10', 'nl') // "10 november 2022"
 */
export function formatDate(iso: string, language = interfaceLanguage()): string {
  const format =
    dateFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(language, format);
  return format.format(day(iso));
}

/** By language: making one takes far longer than using it, and a library has thousands of dates. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * A whole number with the language's grouping.
 *
 * @example formatNumber(18_238, 'nl') // "18.238"
 */
export function formatNumber(value: number, language = interfaceLanguage()): string {
  return new Intl.NumberFormat(language).format(value);
}

/**
 * Names in a row.
 *
 * @example formatList(['Van der Werf (D66)', 'Sneller (D66)'], 'nl') // "Van der Werf (D66) en Sneller (D66)"
 */
export function formatList(names: string[], language = interfaceLanguage()): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/**
 * How many days lie between two days.
 *
 * @param from,to ISO dates
 * @throws RangeError where one of them is no date
 * @example daysBetween('2022-10-21', '2022-11-10') // 20
 */
export function daysBetween(from: string, to: string): number {
  return (day(to).getTime() - day(from).getTime()) / DAY_MS;
}

function day(iso: string): Date {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${iso}" is no date; expected one like 2022-11-10`);
  return date;
}
