/**
 * Where in the library an address of the reader points. The part after the hash is also the id of the element
 * shown, so that links within the page are ordinary links and the browser's own back button works:
 * `2022Z20166`, `2022Z20166/5`, `2022Z20166/4/noot-1`, `2022Z20166/bron-1`, `2022Z20166/begrippen`.
 */
export interface Route {
  publication: string;
  /** As written in the address, which may be anything; null where none is asked for. */
  question: string | null;
  /** The id of the element. */
  target: string;
}

const QUESTION_SEGMENT = /^[^/]+\/([^/]+)/u;

/**
 * Reads the hash of an address.
 *
 * @param hash `location.hash`
 * @returns null where it names no publication
 * @example parseRoute('#2022Z20166/5') // { publication: '2022Z20166', question: '5', target: '2022Z20166/5' }
 */
export function parseRoute(hash: string): Route | null {
  const target = decode(hash.slice(1));
  const [publication = ''] = target.split('/');
  if (publication === '') return null;
  const segment = QUESTION_SEGMENT.exec(target)?.[1] ?? null;
  const isQuestion = segment !== null && segment !== OVERVIEW && !segment.startsWith(SOURCE_PREFIX);
  return { publication, question: isQuestion ? segment : null, target };
}

const SOURCE_PREFIX = 'bron-';
const OVERVIEW = 'begrippen';

/** @example questionId('2022Z20166', 5) // "2022Z20166/5" */
export const questionId = (publication: string, question: number): string => `${publication}/${question}`;

/** The text of a footnote. @example noteId('2022Z20166/4', '1') // "2022Z20166/4/noot-1" */
export const noteId = (question: string, mark: string): string => `${question}/noot-${mark}`;

/** The mark of a footnote or a source in the running text. @example markId('2022Z20166/4/noot-1') // "2022Z20166/4/noot-1/in-tekst" */
export const markId = (note: string): string => `${note}/in-tekst`;

/** @example sourceId('2022Z20166', '1') // "2022Z20166/bron-1" */
export const sourceId = (publication: string, mark: string): string =>
  `${publication}/${SOURCE_PREFIX}${mark}`;

/** The overview of terms by answers. @example overviewId('2022Z20166') // "2022Z20166/begrippen" */
export const overviewId = (publication: string): string => `${publication}/${OVERVIEW}`;

/** A hash with a stray percent sign is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
