import { findDate } from './dates';
import type { Source } from './model';
import { findUrl, urlOffset } from './urls';

/** Names of parliamentary papers: what begins with one is no article, and has no outlet. */
const PAPER =
  /^(?:Kamerstuk|Aanhangsel|Handelingen|Tweede Kamer|Eerste Kamer|Vergaderjaar|Kamerbrief|Stcrt|Stb)/i;

/** Longest name of a newspaper, programme or site, in characters. */
const OUTLET_MAX = 80;

const QUOTES = new Map([
  ["'", "'"],
  ['"', '"'],
  ['‘', '’'],
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
]);

/**
 * What a cited source is, read from its text: for an article the outlet before the first comma, the day, the title in
 * quotes (these taken off) and the URL; for a parliamentary paper the text alone. What the text does not say is null.
 *
 * @example
 * readSource('1', "De Morgen, 22 september 2022, 'Raadselachtig', www.topics.nl/a")
 * // { mark: '1', outlet: 'De Morgen', date: '2022-09-22', title: 'Raadselachtig', url: 'https://www.topics.nl/a', … }
 */
export function readSource(mark: string, text: string): Omit<Source, 'anchor'> {
  const beforeUrl = text.slice(0, urlOffset(text));
  const title = PAPER.test(text) ? null : readTitle(beforeUrl);
  const date = PAPER.test(text) ? null : findDate(title === null ? beforeUrl : beforeUrl.replace(title, ''));
  const isArticle = title !== null || date !== null;
  return {
    mark,
    text,
    outlet: isArticle ? readOutlet(text) : null,
    date: date?.iso ?? null,
    title,
    url: findUrl(text),
  };
}

function readOutlet(text: string): string | null {
  const comma = text.indexOf(',');
  const outlet = text.slice(0, Math.max(0, comma)).trim();
  return outlet !== '' && outlet.length <= OUTLET_MAX && !QUOTES.has(outlet[0]!) ? outlet : null;
}

/** The title: from a quote at the beginning or behind a comma to the last quote that closes it. */
function readTitle(text: string): string | null {
  const open = /(?:^|[,:] )(['"‘“„«])/.exec(text);
  if (open === null) return null;
  const start = open.index + open[0].length;
  const closing = QUOTES.get(open[1]!)!;
  let end = text.lastIndexOf(closing);
  while (end > start && /\p{L}/u.test(text[end + 1] ?? '')) end = text.lastIndexOf(closing, end - 1);
  return end > start ? text.slice(start, end).trim() : null;
}
