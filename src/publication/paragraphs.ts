import { endsSentence, endWithoutMarks, isListItem } from './endings';
import type { Line } from './lines';
import { joinLines } from './lines';

/**
 * Share of the answer's widest line that a line plus the next word must stay under to count as short, so that it ended
 * a paragraph. Measured on the 255 full lines of answers in the letter 2022Z20166: the least is 0.904.
 */
const SHORT_LINE = 0.9;

/**
 * The paragraphs of an answer as running text, from its lines with the blank ones.
 *
 * A blank line parts paragraphs, unless it falls in the middle of a sentence. A page start, above which the text
 * layer keeps no blank line, parts them where a sentence ends in a line that had room for the next word. An item of a
 * list begins a paragraph where a blank line, a colon or a finished item stands before it.
 *
 * @example
 * toParagraphs(readLines('Ja.\n\nDat is\nzo.')) // ['Ja.', 'Dat is zo.']
 */
export function toParagraphs(lines: readonly Line[]): string[] {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const paragraphs: string[][] = [];
  let before: Line | null = null;
  let afterBlank = false;
  for (const line of lines) {
    if (line.blank) {
      afterBlank = true;
      continue;
    }
    if (before === null || beginsParagraph(before.text, line, afterBlank, width)) paragraphs.push([]);
    paragraphs.at(-1)!.push(line.text);
    before = line;
    afterBlank = false;
  }
  return paragraphs.map(joinLines);
}

function beginsParagraph(before: string, line: Line, afterBlank: boolean, width: number): boolean {
  const hadRoom = before.length + 1 + firstWord(line.text).length < SHORT_LINE * width;
  const end = endWithoutMarks(before);
  const isFinished = endsSentence(end) || /[:;]$/.test(end);
  if (isListItem(line.text)) return afterBlank || isFinished;
  if (afterBlank) return isFinished || (hadRoom && !/^\p{Ll}/u.test(line.text));
  return line.pageStart && hadRoom && endsSentence(end);
}

function firstWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}
