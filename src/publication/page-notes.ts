import { endsNote } from './endings';
import type { Entry } from './entries';
import { ParseError } from './errors';
import type { Line } from './lines';
import { runningText } from './page-paragraphs';
import { SURE } from './source-document';

/** The lines of a page above its notes, and these notes: sources and footnotes in one list. */
export interface BodyAndNotes {
  body: Line[];
  notes: Entry[];
}

const SURE_LABEL = /^\u2060(\d{1,3})[\s.):\]]*/;
const BARE_LABEL = /^(?:noot )?\[?(\d{1,3})(?:[.)\]:]{1,2}(?=\s|$)|(?=\s)|$)\s*/i;
const NOTES_HEADING = /^(?:x )?(?:voet)?not(?:en|es)?:?$|^(?:x )?noot:?$|^bron(?:nen)?:?$/i;

/** How many places that may begin the list are tried: more ones than this below the last label are no notes. */
const STARTS_MAX = 8;

/**
 * Takes the list of notes off the end of a page: lines that the page itself marks as notes, or else the longest list
 * "1 …", "2 …" at the end of the text, where a text above it has the mark 1.
 *
 * @param from index of the first line that may begin a note
 * @param isMarked whether any text has the mark 1
 * @param isWhole whether each line is a whole paragraph
 * @throws ParseError for a list that leaves out a number
 */
export function takeNotes(
  lines: readonly Line[],
  from: number,
  isMarked: boolean,
  isWhole: boolean,
): BodyAndNotes {
  const sure = lines.findIndex(({ text }, index) => index >= from && SURE_LABEL.test(text));
  const found =
    sure >= 0
      ? readNotes(lines, sure, SURE_LABEL, isWhole)
      : isMarked
        ? findBare(lines, from, isWhole)
        : null;
  if (found === null) return { body: [...lines], notes: [] };
  for (const [index, { number, firstLine }] of found.notes.entries()) {
    if (number === index + 1) continue;
    throw new ParseError(firstLine, `found note ${number}; expected note ${index + 1}`);
  }
  return { body: withoutHeading(lines.slice(0, found.start)), notes: found.notes };
}

/** Notes that were read: where they begin, and whether no other text stands below them. */
interface NoteList {
  start: number;
  notes: Entry[];
  isLast: boolean;
}

/**
 * Reads the notes that begin at this line, numbered as they say. A note goes on over its line ends; text behind a finished
 * one is no note, unless the page itself says that further notes come.
 *
 * @param label what a note begins with; its first group is the number
 */
export function readNotes(lines: readonly Line[], start: number, label: RegExp, isWhole: boolean): NoteList {
  const notes: Entry[] = [];
  let open: Line[] = [];
  let number = 0;
  const close = () => {
    if (open.length === 0) return;
    const text = runningText(open).replace(label, '').replaceAll(SURE, '');
    notes.push({ number, text, firstLine: open[0]!.number, lastLine: open.at(-1)!.number });
    open = [];
  };
  const lastSure = label === SURE_LABEL ? lines.findLastIndex(({ text }) => label.test(text)) : -1;
  let afterBlank = false;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.blank) {
      afterBlank = true;
      continue;
    }
    const next = label.exec(line.text)?.[1];
    const isNext = next !== undefined && (label === SURE_LABEL || Number(next) === number + 1);
    if (isNext) {
      close();
      number = Number(next);
    } else if (index > lastSure && (afterBlank || isWhole || next === '1') && isWritten(open, label)) {
      close();
      return { start, notes, isLast: false };
    }
    open.push(line);
    afterBlank = false;
  }
  close();
  return { start, notes, isLast: true };
}

/** The longest list that no other text stands below; where each has some below it, the last of them. */
function findBare(lines: readonly Line[], from: number, isWhole: boolean): NoteList | null {
  let best: NoteList | null = null;
  let tried = 0;
  for (let index = lines.length - 1; index >= from && tried < STARTS_MAX; index--) {
    if (BARE_LABEL.exec(lines[index]!.text)?.[1] !== '1') continue;
    tried++;
    const list = readNotes(lines, index, BARE_LABEL, isWhole);
    const isBetter =
      best === null || (list.isLast && (!best.isLast || list.notes.length > best.notes.length));
    if (isBetter) best = list;
  }
  return best;
}

/** Whether the open note has more than its number, and an end. */
function isWritten(open: readonly Line[], label: RegExp): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  return open[0]!.text.replace(label, '') + (open.length > 1 ? last.text : '') !== '' && endsNote(last.text);
}

function withoutHeading(lines: readonly Line[]): Line[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]!.blank || NOTES_HEADING.test(lines[end - 1]!.text))) end--;
  return lines.slice(0, end);
}
