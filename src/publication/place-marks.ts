import type { Entry } from './entries';
import { ParseError } from './errors';
import { findGluedDigits, STRONG } from './marks';

/** A text of a question or answer in which marks may stand, in reading order. */
export interface MarkedText {
  text: string;
  firstLine: number;
}

/** Where a footnote's mark stands: `text` is an index, `start` and `end` are UTF-16 offsets, half-open. */
export interface PlacedMark {
  number: number;
  text: number;
  start: number;
  end: number;
}

/** What `placeMarks` gives: a place a footnote, and the mark that has no footnote, if there is one. */
export interface PlacedMarks {
  marks: PlacedMark[];
  orphan: PlacedMark | null;
}

/**
 * Finds the mark of each footnote: digits glued to a word, in the order of the numbers, above the footnote's own
 * line. Where several places would do, the one that looks most like a mark wins, then the first: "uitstoot van CO2"
 * yields to "behaald.2".
 *
 * @throws ParseError for a footnote without a mark
 */
export function placeMarks(texts: readonly MarkedText[], footnotes: readonly Entry[]): PlacedMarks {
  const candidates = groupByNumber(texts);
  const marks: PlacedMark[] = [];
  const take = (number: number, least: number, beforeLine: number): PlacedMark | null => {
    const last = marks.at(-1);
    let best: Candidate | null = null;
    for (const candidate of candidates.get(number) ?? []) {
      if (last !== undefined && !follows(candidate, last)) continue;
      if (texts[candidate.text]!.firstLine >= beforeLine || candidate.strength < least) continue;
      if (best === null || candidate.strength > best.strength) best = candidate;
    }
    if (best === null) return null;
    const { text, start, end } = best;
    return { number, text, start, end };
  };
  for (const { number, firstLine } of footnotes) {
    const mark = take(number, 0, firstLine);
    if (mark === null) {
      const expected = `expected the digits ${number} behind a word above it`;
      throw new ParseError(
        firstLine,
        `footnote ${number} has no mark in any question or answer; ${expected}`,
      );
    }
    marks.push(mark);
  }
  return { marks, orphan: take(footnotes.length + 1, STRONG, Number.POSITIVE_INFINITY) };
}

interface Candidate extends PlacedMark {
  strength: number;
}

function groupByNumber(texts: readonly MarkedText[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const [index, { text }] of texts.entries()) {
    for (const digits of findGluedDigits(text)) {
      const group = groups.get(digits.number);
      const candidate = { ...digits, text: index };
      if (group === undefined) groups.set(digits.number, [candidate]);
      else group.push(candidate);
    }
  }
  return groups;
}

function follows(candidate: PlacedMark, last: PlacedMark): boolean {
  return candidate.text > last.text || (candidate.text === last.text && candidate.start >= last.end);
}
