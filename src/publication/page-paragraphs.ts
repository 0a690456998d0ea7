import { endsSentence, endWithoutMarks, isListItem } from './endings';
import type { Line } from './lines';
import { joinLines } from './lines';
import { toParagraphs } from './paragraphs';

/** Longest line of a text that is broken at the width of a page, in characters; lines of paper have about a hundred. */
const WRAPPED_MAX = 180;

/** Share of the widest line that a line must stay under to count as short: as in the letter's paragraphs. */
const SHORT_LINE = 0.9;

/** How the lines of a page make paragraphs. */
export interface Setting {
  /** Each line is a whole paragraph. */
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
 * The paragraphs of a page's lines as running text. Where lines are broken, a blank line parts them as in a letter, and
 * so does a finished line that had room for the next word.
 *
 * @example
 * pageParagraphs(readLines('Ja.\nDat is\nzo.'), { isWhole: false, width: 80 }) // ['Ja.', 'Dat is zo.']
 */
export function pageParagraphs(lines: readonly Line[], { isWhole, width }: Setting): string[] {
  if (isWhole) return lines.filter(({ blank }) => !blank).map(({ text }) => text);
  const groups: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && !before.blank && !line.blank && parts(before.text, line.text, width))
      groups.push([]);
    groups.at(-1)!.push(line);
  }
  return groups.flatMap(toParagraphs);
}

function parts(before: string, next: string, width: number): boolean {
  const end = endWithoutMarks(before);
  if (isListItem(next)) return endsSentence(end) || /[:;,]$/.test(end);
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
