/** The keyword `kamer` in the address bar: answers as one types, and where Enter leads. Pure; the entry point wires it. */
import type { Summary } from './library/model';
import type { SearchResult } from './search/model';

/** Address bars show five or six lines; more are searched for in vain. */
const MOST_SUGGESTIONS = 6;

/** A line of the address bar. `content` is what Enter then hands over. */
export interface Suggestion {
  content: string;
  description: string;
}

/** Chromium reads descriptions as XML with a few tags of its own, Firefox as they stand. */
export type Markup = 'xml' | 'plain';

/** What Enter leads to. */
export type Destination =
  | { kind: 'answer'; publication: string; question: number }
  /** The results of the popup, where nothing was chosen and no answer is the best. */
  | { kind: 'results'; query: string };

const CHOSEN = /^(\S+)\/(\d{1,4})$/u;

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML has no place for, and what would turn round the rest of the line, whatever stands in an answer. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

function inLine(text: string): string {
  return text.replace(NOT_IN_A_LINE, ' ');
}

function escaped(text: string): string {
  return inLine(text).replace(/[&<>"']/gu, (sign) => XML_ENTITIES[sign] ?? sign);
}

/** A snippet with its words marked. */
function marked({ text, marks }: SearchResult['snippet'], markup: Markup): string {
  if (markup === 'plain') return inLine(text);
  let described = '';
  let at = 0;
  for (const { start, end } of marks) {
    described += `${escaped(text.slice(at, start))}<match>${escaped(text.slice(start, end))}</match>`;
    at = end;
  }
  return described + escaped(text.slice(at));
}

/**
 * The lines for some results, best first.
 *
 * @param publications for the minister and the day; an unknown one leaves both out
 * @param label names a question: "Vraag 5"
 * @example suggestionsOf(results, publications, 'plain', (n) => `Vraag ${n}`)[0]
 * // { content: "2022Z20166/5", description: "Vraag 5 – Het project Fortius, … (10 november 2022)" }
 */
export function suggestionsOf(
  results: readonly SearchResult[],
  publications: readonly Summary[],
  markup: Markup,
  label: (question: number, answered: string | null) => string,
): Suggestion[] {
  return results.slice(0, MOST_SUGGESTIONS).map(({ publication, question, snippet }) => {
    const answered = publications.find(({ id }) => id === publication)?.answered ?? null;
    const name = label(question, answered);
    const said = marked(snippet, markup);
    return {
      content: `${publication}/${question}`,
      description: markup === 'plain' ? `${inLine(name)} – ${said}` : `<dim>${escaped(name)}</dim> – ${said}`,
    };
  });
}

/**
 * Where Enter leads: to the suggestion chosen, to the best answer for what was typed, or to the popup's results where
 * there is none, which say what the library holds.
 *
 * @param entered a suggestion's `content`, or what was typed
 * @param publications those at hand: what looks like a suggestion and is none was typed
 * @example await destinationOf('2022Z20166/5', publications, search) // { kind: "answer", publication: "2022Z20166", question: 5 }
 */
export async function destinationOf(
  entered: string,
  publications: readonly Summary[],
  search: (query: string) => Promise<readonly SearchResult[]>,
): Promise<Destination> {
  const [, publication = '', number] = CHOSEN.exec(entered.trim()) ?? [];
  const question = Number(number);
  const known = publications.find(({ id }) => id === publication);
  if (known && question >= 1 && question <= known.questions) return { kind: 'answer', publication, question };
  const [best] = await search(entered);
  return best
    ? { kind: 'answer', publication: best.publication, question: best.question }
    : { kind: 'results', query: entered.trim() };
}
