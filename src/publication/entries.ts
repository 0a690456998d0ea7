import { endsNote } from './endings';
import type { Line } from './lines';
import { joinLines } from './lines';

/** A numbered note as it stands in a list: a footnote at the foot of a page, a source at the end of the letter. */
export interface Entry {
  number: number;
  text: string;
  /** 1-based numbers of its first and last line. */
  firstLine: number;
  lastLine: number;
}

/** How the entries of a list are numbered, whether the list ends with its page, and how many lines it may fill. */
export interface EntryStyle {
  label: (number: number) => string;
  endsWithPage: boolean;
  maxLines: number;
}

/** More lines than a page holds: the longest of the letter 2022Z20166 has 55, blank ones included. */
const PAGE_LINES = 80;

/** "1 Kamerstuk 29 911, nr. 358.", at the foot of a page. */
export const FOOTNOTES: EntryStyle = {
  label: (number) => `${number} `,
  endsWithPage: true,
  maxLines: PAGE_LINES,
};

/** "1) De Morgen, 22 september 2022, …", at the end of the letter. */
export const SOURCES: EntryStyle = {
  label: (number) => `${number}) `,
  endsWithPage: false,
  maxLines: Number.POSITIVE_INFINITY,
};

/** Whether a line begins the entry of this number. */
export function beginsEntry(line: Line, number: number, style: EntryStyle): boolean {
  return line.text.startsWith(style.label(number));
}

/**
 * Reads the entries numbered `first`, `first + 1`, … from `lines[from]` on. An entry goes on over line ends, and over
 * a blank line where it is not yet complete (the text layer has blank lines inside a broken URL).
 *
 * @returns the entries and the index of the first line that is not theirs: the next page (footnotes), a paragraph
 *   after a complete entry, or the end
 */
export function readEntries(
  lines: readonly Line[],
  from: number,
  first: number,
  style: EntryStyle,
): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let open: Line[] = [];
  let number = first;
  const close = () => {
    if (open.length > 0) entries.push(toEntry(open, number++, style));
    open = [];
  };
  let afterBlank = false;
  let end = from;
  const limit = Math.min(lines.length, from + style.maxLines);
  for (let index = from; index < limit; index++) {
    const line = lines[index]!;
    if (line.pageStart && style.endsWithPage && index > from) break;
    if (line.blank) {
      afterBlank = true;
      continue;
    }
    if (beginsEntry(line, open.length > 0 ? number + 1 : number, style)) close();
    else if (open.length === 0 || (afterBlank && endsNote(open.at(-1)!.text))) break;
    open.push(line);
    afterBlank = false;
    end = index + 1;
  }
  close();
  return { entries, end };
}

function toEntry(lines: readonly Line[], number: number, style: EntryStyle): Entry {
  const text = joinLines(lines.map((line) => line.text)).slice(style.label(number).length);
  return { number, text, firstLine: lines[0]!.number, lastLine: lines.at(-1)!.number };
}
