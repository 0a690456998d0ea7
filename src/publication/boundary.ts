import { endsQuestion, endsSentence, endWithoutMarks, isListItem } from './endings';
import { ParseError } from './errors';
import type { Line } from './lines';
import { joinLines } from './lines';
import type { NumberedLines } from './questions';

/** A question's lines parted into what is asked (running text) and the lines of the answer, which may be none. */
export interface QuestionAndAnswer {
  number: number;
  question: string;
  /** 1-based numbers of the question's first and last line. */
  firstLine: number;
  lastLine: number;
  answer: Line[];
}

/** Lines between two blank lines or page starts, as running text. */
interface Run {
  /** Index of its first line. */
  index: number;
  lastLine: number;
  text: string;
}

/**
 * Finds where a question ends and its answer begins. The lines fall into runs, parted by blank lines and page starts;
 * the question ends with the first run that ends in a question mark, and with the runs right after it that do too. A
 * question without one ends with its first run that ends a sentence, unless the next run asks.
 *
 * @throws ParseError for a question with neither a question mark nor an end of its sentence before its answer
 * @example
 * // "3. Hoe staat het met de", blank line, "aanpak?", page start, "Goed." → question "Hoe staat het met de aanpak?"
 */
export function splitAnswer({ number, lines }: NumberedLines): QuestionAndAnswer {
  const runs = toRuns(lines);
  const last = findLastRun(runs);
  const asked = runs.slice(0, last + 1);
  const after = runs[last + 1];
  const brokenOff = endsQuestion(endWithoutMarks(asked.at(-1)!.text)) ? -1 : asked.findIndex(breaksOff);
  if (brokenOff >= 0 && after !== undefined) {
    const expected = 'expected a question mark or full stop';
    throw new ParseError(asked[brokenOff - 1]!.lastLine, `question ${number} breaks off; ${expected}`);
  }
  return {
    number,
    question: toParagraphs(asked.map(({ text }) => text)).slice(`${number}. `.length),
    firstLine: lines[0]!.number,
    lastLine: asked.at(-1)!.lastLine,
    answer: after === undefined ? [] : lines.slice(after.index),
  };
}

function findLastRun(runs: readonly Run[]): number {
  const asks = (at: number) => at < runs.length && endsQuestion(endWithoutMarks(runs[at]!.text));
  let last = 0;
  while (last + 1 < runs.length && !asks(last)) {
    const isOver = endsSentence(endWithoutMarks(runs[last]!.text));
    if (isOver && !(asks(last + 1) && last + 2 < runs.length)) break;
    last++;
  }
  while (asks(last) && asks(last + 1)) last++;
  return last;
}

function toRuns(lines: readonly Line[]): Run[] {
  const runs: { index: number; lastLine: number; texts: string[] }[] = [];
  let isOpen = false;
  for (const [index, { text, number, blank, pageStart }] of lines.entries()) {
    if (blank) {
      isOpen = false;
      continue;
    }
    if (!isOpen || pageStart) runs.push({ index, lastLine: number, texts: [] });
    const run = runs.at(-1)!;
    run.texts.push(text);
    run.lastLine = number;
    isOpen = true;
  }
  return runs.map(({ index, lastLine, texts }) => ({ index, lastLine, text: joinLines(texts) }));
}

/** Whether the run before this one stops in the middle of a sentence that this one does not go on with. */
function breaksOff(run: Run, at: number, runs: readonly Run[]): boolean {
  return at > 0 && goesOn(runs[at - 1]!.text, run.text) && !/^\p{Ll}/u.test(run.text);
}

/** Whether a run stops in the middle of a sentence, so that the next one belongs to the same paragraph. */
function goesOn(before: string, next: string): boolean {
  const end = endWithoutMarks(before);
  return !endsSentence(end) && !/[:;]$/.test(end) && !isListItem(next);
}

function toParagraphs(runs: readonly string[]): string {
  const paragraphs: string[][] = [];
  for (const [at, run] of runs.entries()) {
    if (at > 0 && goesOn(runs[at - 1]!, run)) paragraphs.at(-1)!.push(run);
    else paragraphs.push([run]);
  }
  return paragraphs.map(joinLines).join('\n\n');
}
