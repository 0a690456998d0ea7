import type { Entry } from './entries';
import { STRONG, withoutSpans } from './marks';
import type { PageMark } from './page-marks';
import { CERTAIN, findPageMarks } from './page-marks';

/** A text of a question or answer with its marks still in, in the order of the page. */
export interface PageText {
  in: 'question' | 'answer';
  question: number;
  text: string;
  lastLine: number;
}

/** A text without marks, and the notes that it had marks of. */
export interface UnmarkedText extends PageText {
  notes: { number: number; offset: number }[];
}

/** The texts without marks. `unmarked`: notes that no text has a mark of; `lost`: a mark without a note. */
export interface PlacedNotes {
  texts: UnmarkedText[];
  unmarked: number[];
  lost: { number: number; in: UnmarkedText } | null;
}

/** How the marks of a page are known. */
export interface Marking {
  /** Whether the page says which digits are marks. */
  hasCertain: boolean;
  /**
   * Null for a page with all its notes; of one that leaves some out, so that marks without one are taken out too, how
   * many numbers may lie between two such marks.
   */
  leftOut?: number | null;
  /** How strong a mark must be at least. */
  least?: number;
}

interface Place {
  text: number;
  mark: PageMark;
}

/**
 * Finds the mark of each note and takes all marks out. Marks that are certain go by their number; others must come in
 * the order of the notes, and of several that would do the likeliest is taken, then the first.
 *
 */
export function placeNotes(
  texts: readonly PageText[],
  notes: readonly Entry[],
  { hasCertain, leftOut = null, least = 0 }: Marking,
): PlacedNotes {
  const found = texts.map(({ text }) => findPageMarks(text, hasCertain));
  const byNumber = new Map<number, Place[]>();
  for (const [text, marks] of found.entries()) {
    for (const mark of marks) {
      if (mark.number === null) continue;
      const group = byNumber.get(mark.number);
      if (group === undefined) byNumber.set(mark.number, [{ text, mark }]);
      else group.push({ text, mark });
    }
  }
  const places = new Map<number, Place>();
  const unmarked: number[] = [];
  let last: Place | null = null;
  const choose = (number: number, from: number): Place | null => {
    let best: Place | null = null;
    for (const place of byNumber.get(number) ?? []) {
      if (place.mark.strength < from || (!hasCertain && last !== null && !isBehind(place, last))) continue;
      if (best === null || place.mark.strength > best.mark.strength) best = place;
    }
    return best;
  };
  for (const { number } of notes) {
    const place = choose(number, least);
    if (place === null) unmarked.push(number);
    else places.set(number, place);
    last = place ?? last;
  }
  const orphan = findOrphan(found, notes.length, hasCertain, () => choose(notes.length + 1, STRONG));
  const dropped =
    leftOut !== null && !hasCertain ? furtherMarks(found, leftOut, places) : new Set<PageMark>();
  const chosen = new Map<PageMark, number>([...places].map(([number, { mark }]) => [mark, number]));
  const unmarkedTexts = texts.map((each, index): UnmarkedText => {
    const spans = found[index]!.filter((mark) => hasCertain || chosen.has(mark) || dropped.has(mark));
    const { text, offsets } = withoutGaps(withoutSpans(each.text, spans));
    const kept = spans.flatMap((mark, at) =>
      chosen.has(mark) ? [{ number: chosen.get(mark)!, offset: offsets[at]! }] : [],
    );
    return { ...each, text, notes: kept };
  });
  return {
    texts: unmarkedTexts,
    unmarked,
    lost:
      orphan === null || leftOut !== null
        ? null
        : { number: orphan.mark.number!, in: unmarkedTexts[orphan.text]! },
  };
}

/** A mark of which there is no note: certain ones of any further number, others of the next one. */
function findOrphan(
  found: readonly PageMark[][],
  notes: number,
  hasCertain: boolean,
  next: () => Place | null,
): Place | null {
  if (!hasCertain) return next();
  for (const [text, marks] of found.entries()) {
    const mark = marks.find(
      ({ number, strength }) => strength === CERTAIN && number !== null && number > notes,
    );
    if (mark !== undefined) return { text, mark };
  }
  return null;
}

/** Marks that look like ones and rise from one to the next. */
function furtherMarks(
  found: readonly PageMark[][],
  leftOut: number,
  places: ReadonlyMap<number, Place>,
): Set<PageMark> {
  const taken = new Set([...places.values()].map(({ mark }) => mark));
  const further = new Set<PageMark>();
  let last = 0;
  for (const marks of found) {
    for (const mark of marks) {
      if (taken.has(mark) || mark.number === null || mark.strength < STRONG) continue;
      if (mark.number <= last || mark.number > last + leftOut + 1) continue;
      further.add(mark);
      last = mark.number;
    }
  }
  return further;
}

function isBehind({ text, mark }: Place, last: Place): boolean {
  return text > last.text || (text === last.text && mark.start >= last.mark.end);
}

/** More line ends than part two paragraphs, and those at the edges. */
const GAP = /^\n+|(?<=\n\n)\n+|\n+$/g;

/** A paragraph that was nothing but a mark is none any more when that has gone. */
function withoutGaps({ text, offsets }: { text: string; offsets: number[] }): {
  text: string;
  offsets: number[];
} {
  const gaps = [...text.matchAll(GAP)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  if (gaps.length === 0) return { text, offsets };
  const moved = (offset: number) =>
    gaps.reduce((at, { start, end }) => at - Math.max(0, Math.min(offset, end) - start), offset);
  return { text: withoutSpans(text, gaps).text, offsets: offsets.map(moved) };
}
