/** The official papers that a text of a publication names, as links. */
import { findReferences } from '../../publication/references';
import { questionId } from './route';

/** A paper where a text names it: UTF-16 offsets, half-open. `url` is a place in the reader or the official address. */
export interface PaperStretch {
  start: number;
  end: number;
  label: string;
  url: string;
  /** Whether the library has the paper, so that `url` is a place in the reader. */
  isHeld: boolean;
}

/**
 * Finds the papers of a text. What merely has the shape of a number counts too: in a text about parliament it is one.
 *
 * @param held ids of the publications of the library
 * @example papersIn('Zie Kamerstuk 29 911, nr. 355.', new Set())[0]?.url // "https://zoek.officielebekendmakingen.nl/…"
 */
export function papersIn(text: string, held: ReadonlySet<string>): PaperStretch[] {
  return findReferences(text).map(({ start, end, id, label, url }) => {
    const isHeld = held.has(id);
    return { start, end, label, url: isHeld ? `#${id}` : url, isHeld };
  });
}

/** Where an answer stands in the reader. @example answerHash({ publication: '2022Z20166', question: 5 }) // "#2022Z20166/5" */
export const answerHash = (answer: { publication: string; question: number }): string =>
  `#${questionId(answer.publication, answer.question)}`;
