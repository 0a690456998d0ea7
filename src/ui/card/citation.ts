/**
 * An answer as others cite it. Always in Dutch, whatever the language of the interface: so is what is cited, and so are
 * the papers in which it is looked up.
 */
import type { Passage } from '../../messages';
import type { Respondent } from '../../publication/model';
import { formatDate } from '../format';
import { webAddress } from '../web-address';

/** The ways to write a citation. `plain` and `markdown` quote the sentence; `apa` is an entry of a list of sources. */
export const CITATION_STYLES = ['plain', 'markdown', 'apa'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

type Cited = Pick<
  Passage,
  'publication' | 'question' | 'sentence' | 'respondent' | 'alsoAnsweredBy' | 'answered' | 'officialUrl'
>;

/**
 * A citation with the date of the answer and its official address; without an address where none is known.
 *
 * @throws RangeError where the answer's date is no date
 * @example citationOf(passage, 'apa')
 * // "Yeşilgöz-Zegerius, D. (2022, 10 november). Antwoord op vraag 5 van Kamervragen 2022Z20166. Tweede Kamer der
 * // Staten-Generaal. https://www.tweedekamer.nl/…"
 */
export function citationOf(passage: Cited, style: CitationStyle): string {
  const { publication, question, sentence, respondent, alsoAnsweredBy = [], answered } = passage;
  const who = [respondent, ...alsoAnsweredBy];
  const what = `antwoord op vraag ${question} van Kamervragen ${publication}`;
  const date = formatDate(answered, 'nl');
  const url = webAddress(passage.officialUrl);
  switch (style) {
    case 'plain':
      return `“${sentence}” (${[named(who), what, date, ...(url === null ? [] : [url])].join(', ')})`;
    case 'markdown': {
      const source = url === null ? what : `[${what}](${inBrackets(url)})`;
      return `> ${literal(sentence)}\n>\n> ${literal(named(who))}, ${source}, ${date}`;
    }
    case 'apa': {
      const [day, month, year] = date.split(' ');
      const entry = `${inverted(who)} (${year}, ${day} ${month}). A${what.slice(1)}. Tweede Kamer der Staten-Generaal.`;
      return url === null ? entry : `${entry} ${url}`;
    }
  }
}

/** "D. Yeşilgöz-Zegerius, minister van Justitie en Veiligheid, en W.B. Hoekstra, minister van Buitenlandse Zaken" */
function named(who: readonly Respondent[]): string {
  return listed(
    who.map(({ name, role }) => `${name}, ${role.charAt(0).toLowerCase()}${role.slice(1)}`),
    ', en ',
  );
}

/** "Yeşilgöz-Zegerius, D., & Hoekstra, W. B." */
function inverted(who: readonly Respondent[]): string {
  return listed(
    who.map(({ name }) => surnameFirst(name)),
    ', & ',
  );
}

function listed(names: readonly string[], last: string): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(last);
}

/** "F.C.G.M. van der Plas" as "Van der Plas, F. C. G. M."; a name without initials as it is. */
function surnameFirst(name: string): string {
  const [, initials, surname] = /^((?:\p{Lu}\p{Ll}{0,3}\.[\s-]?)+)(.+)$/u.exec(name) ?? [];
  if (initials === undefined || surname === undefined) return name;
  const first = surname.trim();
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}, ${initials.replace(/\.\s?(?=\p{Lu})/gu, '. ').trim()}`;
}

/** Text of which Markdown makes nothing else. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|&]/gu, '\\$&');
}

/** An address that ends at no bracket of its own. */
function inBrackets(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
