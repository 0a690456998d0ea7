import type { Span } from './marks';

/** A mark "1)" in a question that cites a source; the span takes the space before it along. */
export interface Citation extends Span {
  number: number;
  /** It stands behind a sentence or a quote, or ends the question: no item of a list such as "1) wie en 2) waar". */
  sure: boolean;
}

const BEHIND_QUOTED = /[?.!,’'”"»)]$/;

/**
 * The marks in a question that may cite a source: a number of one or two digits with a closing bracket that no bracket
 * opens. A list at the beginning of a paragraph is none.
 *
 * @example
 * findCitations('Kent u ‘Raadselachtig’? 1)') // [{ number: 1, start: 23, end: 26, sure: true }]
 */
export function findCitations(question: string): Citation[] {
  const citations: Citation[] = [];
  let depth = 0;
  for (let index = 0; index < question.length; index++) {
    const character = question[index];
    if (character === '(') depth++;
    if (character !== ')') continue;
    if (depth > 0) {
      depth--;
      continue;
    }
    const citation = readCitation(question, index + 1);
    if (citation !== null) citations.push(citation);
  }
  return citations;
}

function readCitation(question: string, end: number): Citation | null {
  const digits = /(?<![\p{L}\d])\d{1,2}\)$/u.exec(question.slice(Math.max(0, end - 4), end))?.[0];
  if (digits === undefined) return null;
  const markStart = end - digits.length;
  const start = question[markStart - 1] === ' ' ? markStart - 1 : markStart;
  if (start === 0 || question[start - 1] === '\n') return null;
  const isLast = end === question.length || question[end] === '\n';
  const sure = isLast || BEHIND_QUOTED.test(question.slice(start - 1, start));
  return { number: Number(digits.slice(0, -1)), start, end, sure };
}

/**
 * The marks that do cite a source: the sure ones, and an unsure one where the source exists and no question cites it
 * more surely.
 *
 * @param found the marks of each question
 * @param sources how many sources the letter lists
 */
export function chooseCitations(found: readonly (readonly Citation[])[], sources: number): Citation[][] {
  const surelyCited = new Set(found.flat().flatMap(({ number, sure }) => (sure ? [number] : [])));
  return found.map((citations) =>
    citations.filter(({ number, sure }) => sure || (number <= sources && !surelyCited.has(number))),
  );
}
