import { httpUrl } from './urls';

/**
 * The official page, opened at one answer: a text fragment for the heading "Antwoord 5" that the Chamber's pages
 * put above it. The fragment is percent-encoded as https://wicg.github.io/scroll-to-text-fragment/ asks (a space is
 * `%20`). An existing fragment is dropped. Null without an http(s) address.
 *
 * @example
 * officialAnswerUrl('https://www.tweedekamer.nl/detail?id=2022Z20166', 5)
 * // 'https://www.tweedekamer.nl/detail?id=2022Z20166#:~:text=Antwoord%205'
 */
export function officialAnswerUrl(url: string | null, questionNumber: number): string | null {
  const page = url === null ? null : httpUrl(url);
  if (page === null) return null;
  page.hash = '';
  return `${page.href}#:~:text=${encodeURIComponent(`Antwoord ${questionNumber}`)}`;
}
