import { endsSentence, endWithoutMarks, isListItem } from './endings';
import type { Line } from './lines';
import { joinLines } from './lines';
import { withoutCertain } from './page-marks';
import { toParagraphs } from './paragraphs';

/** Longest line of a text that is broken at the width of a page, in characters; lines of paper have about a hundred. */
const WRAPPED_MAX = 180;

/** Share of the widest line that a line must stay under to count as short: as in the letter's paragraphs. */
const SHORT_LINE = 0.9;

/** Longest heading in an answer, in characters: a longer line without an end goes on in the next. */
const HEADING_MAX = 60;

/** How the lines of a page make paragraphs. */
export interface Setting {
  /** Lines are as long as their paragraphs, but for breaks that the page itself has. */
  isWhole: boolean;
  /** The widest line in characters. */
  width: number;
}

/** How a text is set: a line longer than any paper shows that no line is broken. */
export function settingOf(lines: readonly Line[], hasWholeParagraphs: boolean): Setting {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  return { isWhole: hasWholeParagraphs || width > WRAPPED_MAX, width };
}

/**
 * The paragraphs of a page's lines as running text. A blank line parts them, in broken text only where it is no break in a
 * sentence, as in a letter; so does a line end behind a finished line, in broken text only where the next word had room.
 *
 * @example
 * pageParagraphs(readLines('Ja.\nDat is\nzo.'), { isWhole: false, width: 80 }) // ['Ja.', 'Dat is zo.']
 */
export function pageParagraphs(lines: readonly Line[], setting: Setting): string[] {
  const { isWhole } = setting;
  const groups: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isNew =
      before !== undefined &&
      (before.blank ? isWhole : !line.blank && parts(before.text, line.text, setting));
    if (isNew) groups.push([]);
    groups.at(-1)!.push(line);
  }
  if (!isWhole) return groups.flatMap(toParagraphs);
  return groups.map(runningText).filter((text) => text !== '');
}

function parts(before: string, next: string, { isWhole, width }: Setting): boolean {
  const end = endWithoutMarks(withoutCertain(before));
  const isFinished = endsSentence(end) || /[:;]$/.test(end);
  if (isListItem(next)) return isFinished || end.endsWith(',');
  if (isWhole) return isFinished || (before.length <= HEADING_MAX && /^\p{Lu}/u.test(next));
  const space = next.indexOf(' ');
  const hadRoom = before.length + 1 + (space < 0 ? next.length : space) < SHORT_LINE * width;
  return hadRoom && (endsSentence(end) || end.endsWith(':'));
}

/** Whether all lines of a piece are blank. */
export function isEmpty(lines: readonly Line[]): boolean {
  return lines.every(({ blank }) => blank);
}

/** The text of a few lines that stand together, whatever their breaks: a heading, a note. */
export function runningText(lines: readonly Line[]): string {
  return joinLines(lines.map(({ text }) => text));
}
