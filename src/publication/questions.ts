import { endsSentence, endWithoutMarks } from './endings';
import { excerpt, ParseError } from './errors';
import type { Line } from './lines';

/** The lines of one numbered question with its answer, with the blank ones. */
export interface NumberedLines {
  number: number;
  lines: Line[];
}

/** "14. Erkent u …": the number of a question, as this layout prints it. */
const NUMBERED = /^(\d{1,3})\. \S/;

/** Runs of lines that may pass before the question mark of a question, which wraps over blank lines and pages. */
const RUNS_BEFORE_QUESTION_MARK = 3;

interface Start {
  number: number;
  index: number;
  /** A question mark comes before the sentence is over: no item of a numbered list in an answer. */
  asked: boolean;
}

/**
 * Parts the body of a letter at its questions 1, 2, 3 …: lines that begin with the next number and stand after a blank
 * line or at the top of a page. A line with that number in a list of an answer yields to a later one that asks.
 *
 * @param body the lines after the heading, footnotes taken out
 * @throws ParseError where question 1 does not come first, or a number is left out
 */
export function splitQuestions(body: readonly Line[]): NumberedLines[] {
  const first = body.findIndex((line) => !line.blank);
  const starts = findStarts(body);
  const chosen = chooseStarts(starts);
  if (chosen[0] === undefined || chosen[0].index !== first) {
    const line = body[Math.max(0, first)];
    throw new ParseError(
      line?.number ?? 1,
      `found "${excerpt(line?.text ?? '')}"; expected question 1 ("1. …")`,
    );
  }
  refuseGaps(body, starts, chosen);
  return chosen.map(({ number, index }, at) => ({ number, lines: body.slice(index, chosen[at + 1]?.index) }));
}

function findStarts(body: readonly Line[]): Start[] {
  const starts: Start[] = [];
  for (const [index, line] of body.entries()) {
    const before = body[index - 1];
    if (before !== undefined && !before.blank && !line.pageStart) continue;
    const digits = NUMBERED.exec(line.text)?.[1];
    if (digits !== undefined) starts.push({ number: Number(digits), index, asked: isAsked(body, index) });
  }
  return starts;
}

function isAsked(body: readonly Line[], from: number): boolean {
  let runs = 0;
  for (let index = from; index < body.length && runs < RUNS_BEFORE_QUESTION_MARK; index++) {
    const { text, blank, pageStart } = body[index]!;
    const before = body[index - 1]?.text ?? '';
    if (index > from && (blank || pageStart) && before !== '') {
      if (endsSentence(endWithoutMarks(before))) return false;
      runs++;
    }
    if (index > from && NUMBERED.test(text) && (pageStart || before === '')) return false;
    if (text.includes('?')) return true;
  }
  return false;
}

function chooseStarts(starts: readonly Start[]): Start[] {
  const byNumber = new Map<number, Start[]>();
  for (const start of starts) {
    const group = byNumber.get(start.number);
    if (group === undefined) byNumber.set(start.number, [start]);
    else group.push(start);
  }
  const chosen: Start[] = [];
  for (let number = 1; ; number++) {
    const from = chosen.at(-1)?.index ?? -1;
    const open = (byNumber.get(number) ?? []).filter(({ index }) => index > from);
    const plain = open[0];
    if (plain === undefined) return chosen;
    const asked = open.find((start) => start.asked);
    const next = byNumber.get(number + 1)?.find((start) => start.asked && start.index > plain.index);
    chosen.push(asked !== undefined && (next === undefined || asked.index < next.index) ? asked : plain);
  }
}

/** A line that asks under a number still to come shows that the question before it is lost. */
function refuseGaps(body: readonly Line[], starts: readonly Start[], chosen: readonly Start[]): void {
  let current = 0;
  for (const start of starts) {
    if (start === chosen[current]) current++;
    else if (start.asked && start.number > current) {
      const { number, text } = body[start.index]!;
      throw new ParseError(
        number,
        `found "${excerpt(text)}"; expected question ${current + 1} ("${current + 1}. …")`,
      );
    }
  }
}
