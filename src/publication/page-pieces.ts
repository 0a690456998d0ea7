import { ParseError } from './errors';
import type { Block } from './page-blocks';
import { withoutCertain } from './page-marks';
import type { Setting } from './page-paragraphs';
import { isEmpty, pageParagraphs } from './page-paragraphs';
import type { PageText } from './place-notes';

/** Most questions below one label that may share a text which cannot be parted. */
const TOGETHER_MAX = 20;

/** The notice that postpones, with the line that labels it. */
export interface Notice {
  text: string;
  label: string;
}

/** An answer, and the questions that it answers; it hangs on the last of them. */
export interface Answer extends PageText {
  numbers: number[];
}

export function readQuestions(blocks: readonly Block[], setting: Setting): PageText[] {
  const asked: PageText[] = [];
  for (const { kind, numbers, label, lines } of blocks) {
    if (kind !== 'question') continue;
    const paragraphs = pageParagraphs(lines, setting);
    const isOneEach = paragraphs.length === numbers.length;
    const whole = paragraphs.join('\n\n');
    if (!isOneEach && numbers.length > TOGETHER_MAX) {
      throw new ParseError(label.number, `found ${numbers.length} questions in one text; expected one each`);
    }
    for (const [at, number] of numbers.entries()) {
      if (number !== asked.length + 1) {
        throw new ParseError(label.number, `found question ${number}; expected question ${asked.length + 1}`);
      }
      if (paragraphs.length === 0) {
        throw new ParseError(label.number, `question ${number} has no text; expected its words`);
      }
      const lastLine = lines.findLast(({ blank }) => !blank)!.number;
      asked.push({ in: 'question', question: number, text: isOneEach ? paragraphs[at]! : whole, lastLine });
    }
  }
  return asked;
}

export function readAnswers(blocks: readonly Block[], setting: Setting, questions: number): Answer[] {
  const answers: Answer[] = [];
  const answered = new Set<number>();
  for (const { kind, numbers, label, lines } of blocks) {
    if (kind !== 'answer') continue;
    for (const number of numbers) {
      if (number < 1 || number > questions) {
        throw new ParseError(label.number, `found answer ${number}; expected question ${number} before it`);
      }
      if (answered.has(number))
        throw new ParseError(label.number, `answer ${number} stands twice; expected it once`);
      answered.add(number);
    }
    if (isEmpty(lines))
      throw new ParseError(label.number, `answer ${numbers[0]} has no text; expected its words`);
    const text = pageParagraphs(lines, setting).join('\n\n');
    const lastLine = lines.findLast(({ blank }) => !blank)!.number;
    answers.push({ in: 'answer', question: numbers.at(-1)!, numbers, text, lastLine });
  }
  return answers;
}

export function readNotice(
  blocks: readonly Block[],
  setting: Setting,
): { text: string; label: string } | null {
  const notice = blocks.find(({ kind }) => kind === 'notice');
  if (notice === undefined) return null;
  const text = pageParagraphs(notice.lines, setting).map(withoutCertain).join('\n\n');
  if (text === '')
    throw new ParseError(notice.label.number, 'the notice has no text; expected why there are no answers');
  return { text, label: notice.label.text };
}

export function refuseUnanswered(asked: readonly PageText[], answers: readonly Answer[]): void {
  const answered = new Set(answers.flatMap(({ numbers }) => numbers));
  const open = asked.find(({ question }) => !answered.has(question));
  if (open === undefined) return;
  const { question, lastLine } = open;
  throw new ParseError(lastLine, `found no answer behind question ${question}; expected answer ${question}`);
}
