import { findCitations } from './citations';
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

/** Strength of a mark with a bracket, "? 1)": weaker than any that shows a lost note, since lists are written so too. */
const CITED = 0.5;

/** A number between two sentences: "samenwerkten. 2 In 2021". */
const APART = /(?<=[.?!»”’]) ([1-9]\d{0,2})(?= \p{Lu}|$)/gmu;

const CERTAIN_MARK = /\u2060(\d{1,3})?/g;
/** A further mark behind one, apart from it: "«Vis»1, 2", "«Vis»1?, 2". */
const ANOTHER = /([?!.]?)(,? )(\d{1,3})(?=$|[\s.,;:?!)»”’])/y;

/** Whether a text may have the mark of note 1, certain or not. */
export function mayMarkFirst(text: string): boolean {
  return /\u20601(?!\d)/.test(text) || findBare(text).some(({ number }) => number === 1);
}

/**
 * The marks of a text, in order: where the page says which digits are marks, these; else digits glued to a word, the
 * next numbers right behind such a mark, and numbers with a bracket.
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
  const glued = findGlued(text);
  const citations = findCitations(text);
  const brackets = new Set(citations.map(({ end }) => end - 1));
  const closed = glued.map((mark) => (brackets.has(mark.end) ? { ...mark, end: mark.end + 1 } : mark));
  const cited = citations
    .filter(({ start }) => text[start] === ' ')
    .map(({ number, start, end, sure }) => ({ number, start, end, strength: sure ? CITED : 0 }));
  const ends = new Set(closed.map(({ end }) => end));
  const apart = [...text.matchAll(APART)]
    .map(({ 0: written, 1: digits, index }) => ({
      number: Number(digits),
      start: index,
      end: index + written.length,
      strength: 0,
    }))
    .filter(({ end }) => !ends.has(end));
  return [...closed, ...cited, ...apart].sort((a, b) => a.start - b.start);
}

function findGlued(text: string): PageMark[] {
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
