/** Questions and answers as a table for researchers: CSV by RFC 4180, with a byte order mark for spreadsheet programs. */
import type { Publication, Question } from '../../publication/model';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Without it Excel takes UTF-8 for the system's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Between several in one cell: names on one line, texts on lines of their own. */
const BETWEEN_NAMES = '; ';
const BETWEEN_TEXTS = '\n';

/** The columns in order, with what stands in them. */
const COLUMNS: Readonly<Record<string, (publication: Publication, question: Question) => string>> = {
  publication: ({ id }) => id,
  title: ({ title }) => title,
  number: (_, { number }) => String(number),
  asked: ({ asked }) => asked,
  answered: ({ answered }) => answered ?? '',
  days: ({ asked, answered }) =>
    answered === null ? '' : String((Date.parse(answered) - Date.parse(asked)) / DAY_MS),
  askers: ({ askers }) => askers.map(({ name }) => name).join(BETWEEN_NAMES),
  parties: ({ askers }) => [...new Set(askers.map(({ party }) => party))].join(BETWEEN_NAMES),
  ministers: ({ answeredBy }) => answeredBy.map(({ name, role }) => `${name} (${role})`).join(BETWEEN_NAMES),
  question: (_, { question }) => question,
  answer: (_, { answer }) => answer,
  sameAs: (_, { sameAs }) => (sameAs === null ? '' : String(sameAs)),
  sources: sourcesOf,
  footnotes: (_, { footnotes }) => footnotes.map(({ mark, text }) => `${mark} ${text}`).join(BETWEEN_TEXTS),
  url: ({ url }) => url ?? '',
};

/** What the question cites; sources whose place is not known stand with the first question, so that none is lost. */
function sourcesOf({ sources, questions }: Publication, { number }: Question): string {
  const first = questions[0]?.number;
  return sources
    .filter(({ anchor }) => (anchor === null ? number === first : anchor.question === number))
    .map(({ text }) => text)
    .join(BETWEEN_TEXTS);
}

/**
 * The pieces of the table: the head, then one a publication with a row a question.
 *
 * @example new Blob([...csvOf(publications)], { type: 'text/csv' })
 */
export function* csvOf(publications: Iterable<Publication>): Generator<string> {
  yield BYTE_ORDER_MARK + rowOf(Object.keys(COLUMNS));
  for (const publication of publications) {
    yield publication.questions
      .map((question) => rowOf(Object.values(COLUMNS).map((cellOf) => cellOf(publication, question))))
      .join('');
  }
}

function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => quoted(guarded(cell))).join(',') + LINE_END;
}

/**
 * What spreadsheet programs take for a formula, behind the apostrophes that this guard itself puts there. A text that
 * begins with an apostrophe and no formula (’s nachts) is left as it is.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** With an apostrophe before what could be a formula; whoever wants the text as it was takes one off from before such a sign. */
function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
