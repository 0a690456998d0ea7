import type { Entry } from './entries';
import { beginsEntry, FOOTNOTES, readEntries } from './entries';
import type { Line } from './lines';
import { findGluedDigits, STRONG } from './marks';

/** The body of a letter without the notes at the foot of its pages, and these notes. */
export interface BodyAndFootnotes {
  body: Line[];
  footnotes: Entry[];
}

/**
 * Takes the footnotes out of the lines, wherever their page ends: a line after a blank one that begins with the
 * next number, when that number has been seen as a mark before, or when what it begins looks like a note (a
 * capital, a quote, a URL) and fills the page to its foot.
 *
 * The blank lines above a note go with it: the text goes on across it, on the next page.
 */
export function takeFootnotes(lines: readonly Line[]): BodyAndFootnotes {
  const body: Line[] = [];
  const footnotes: Entry[] = [];
  const marked = new Set<number>();
  let index = 0;
  let refusedUntil = 0;
  while (index < lines.length) {
    const line = lines[index]!;
    const next = footnotes.length + 1;
    const mayBegin = lines[index - 1]?.blank === true && beginsEntry(line, next, FOOTNOTES);
    if (mayBegin && (marked.has(next) || (index >= refusedUntil && looksLikeNote(line.text, next)))) {
      const { entries, end } = readEntries(lines, index, next, FOOTNOTES);
      if (marked.has(next) || isFootOfPage(lines, end)) {
        while (body.at(-1)?.blank) body.pop();
        footnotes.push(...entries);
        index = end;
        continue;
      }
      // What was read as one list is not read again from its middle, which would take quadratic time.
      refusedUntil = end;
    }
    for (const digits of findGluedDigits(line.text)) {
      if (digits.strength >= STRONG) marked.add(digits.number);
    }
    body.push(line);
    index++;
  }
  return { body, footnotes };
}

function looksLikeNote(line: string, number: number): boolean {
  return /^(?:[\p{Lu}‘“«"'(]|https?:|www\.)/u.test(line.slice(FOOTNOTES.label(number).length));
}

function isFootOfPage(lines: readonly Line[], end: number): boolean {
  for (let index = end; index < lines.length; index++) {
    if (lines[index]!.pageStart) return true;
    if (!lines[index]!.blank) return false;
  }
  return true;
}
