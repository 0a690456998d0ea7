import type { Span } from './marks';
import { findGluedDigits, STRONG } from './marks';
import { SURE } from './source-document';

/** Digits in a text that may be the mark of a note; the span takes the space before it along. `number` is null for a stray sign. */
export interface PageMark extends Span {
  number: number | null;
  strength: number;
}

/** Strength of a mark that the page itself says is one. */
export const CERTAIN = 3;

const CERTAIN_MARK = /\u2060(\d{1,3})?/g;
/** A further mark behind one, apart from it: "«Vis»1, 2", "«Vis»1?, 2". */
const ANOTHER = /([?!.]?)(,? )(\d{1,3})(?=$|[\s.,;:?!)»”’])/y;

/**
 * The marks of a text, in order: where the page says which digits are marks, these; else digits glued to a word, and
 * the next numbers right behind such a mark.
 *
 * @param hasCertain whether the page says which digits are marks
 * @example
 * findPageMarks('Kent u «Vis»1, 2?', false).map(({ number }) => number) // [1, 2]
 */
export function findPageMarks(text: string, hasCertain: boolean): PageMark[] {
  return hasCertain ? findCertain(text) : findBare(text);
}

/** A text without the marks that the page itself says are marks, for seeing how it ends. */
export function withoutCertain(text: string): string {
  return text.includes(SURE) ? text.replace(/,? ?\u2060\d{0,3}/g, '') : text;
}

function findCertain(text: string): PageMark[] {
  const marks: PageMark[] = [];
  for (const match of text.matchAll(CERTAIN_MARK)) {
    const end = match.index + match[0].length;
    let start = match.index;
    if (match[1] !== undefined && text[start - 1] === ' ') {
      start--;
      const before = marks.at(-1)?.end === start - 1 || /[?!.]/.test(text[start - 2] ?? '');
      if (text[start - 1] === ',' && before) start--;
    }
    marks.push({ number: match[1] === undefined ? null : Number(match[1]), start, end, strength: CERTAIN });
  }
  return marks;
}

function findBare(text: string): PageMark[] {
  const marks: PageMark[] = [];
  for (const digits of findGluedDigits(text)) {
    if (digits.start < (marks.at(-1)?.end ?? 0)) continue;
    let last: PageMark & { number: number } = digits;
    marks.push(last);
    while (last.strength >= STRONG) {
      ANOTHER.lastIndex = last.end;
      const another = ANOTHER.exec(text);
      if (another === null || Number(another[3]) !== last.number + 1) break;
      const start = last.end + another[1]!.length;
      last = { number: last.number + 1, start, end: last.end + another[0].length, strength: last.strength };
      marks.push(last);
    }
  }
  return marks;
}
