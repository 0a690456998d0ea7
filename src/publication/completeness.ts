import type { Body } from './body';
import { endsAnswer, endsNote, endsQuestion, endsSentence, openedAndNotClosed } from './endings';
import { ParseError } from './errors';
import { pointsTo } from './same-as';

/** A piece of a publication as its letter has it, for saying what is cut off: "answer 13", "source 1". */
export interface Part {
  kind: 'question' | 'answer' | 'footnote' | 'source';
  number: number;
  /** Running text without marks. */
  text: string;
  /** 1-based number of its last line. */
  lastLine: number;
}

/** The parts of a letter in the order of its questions, then its notes; `questions` have their marks taken out. */
export function toParts(body: Body, questions: readonly { question: string; answer: string }[]): Part[] {
  const parts: Part[] = [];
  for (const [index, { number, lastLine, answer }] of body.questions.entries()) {
    const texts = questions[index]!;
    parts.push({ kind: 'question', number, text: texts.question, lastLine });
    const last = answer.findLast(({ blank }) => !blank);
    if (last !== undefined) parts.push({ kind: 'answer', number, text: texts.answer, lastLine: last.number });
  }
  const footnotes = body.footnotes.map((entry): Part => ({ kind: 'footnote', ...entry }));
  const sources = body.sources.map((entry): Part => ({ kind: 'source', ...entry }));
  return [...parts, ...footnotes, ...sources];
}

/** The part that comes last in the letter. */
export function lastOf(parts: readonly Part[]): Part {
  return parts.reduce((last, part) => (part.lastLine > last.lastLine ? part : last));
}

/** How an error names a part. */
export function nameOf({ kind, number }: Pick<Part, 'kind' | 'number'>): string {
  return `${kind} ${number}`;
}

/**
 * Refuses a letter whose last part is not complete.
 *
 * @param hasLineEnd whether a line end follows the last text: a note without a full stop is only complete with it
 * @throws ParseError naming the part in which the letter ends
 */
export function checkEnd(last: Part, hasLineEnd: boolean): void {
  const opened = openedAndNotClosed(last.text.slice(last.text.lastIndexOf('\n') + 1));
  if (opened !== null) {
    throw new ParseError(
      last.lastLine,
      `the letter ends in ${nameOf(last)}; expected the end of what ${opened} opens`,
    );
  }
  if (isComplete(last, hasLineEnd)) {
    if (last.kind !== 'question') return;
    const expected = `expected answer ${last.number}`;
    throw new ParseError(last.lastLine, `the letter ends after ${nameOf(last)}; ${expected}`);
  }
  const expected = 'expected the end of its last sentence';
  throw new ParseError(last.lastLine, `the letter ends in the middle of ${nameOf(last)}; ${expected}`);
}

/**
 * Refuses a question without an answer that no later question answers along with its own, and questions and answers
 * that break off in the middle of the letter.
 *
 * @throws ParseError naming the first such part
 */
export function checkMiddle(parts: readonly Part[]): void {
  for (const part of parts) {
    const isWhole =
      part.kind === 'question'
        ? endsSentence(part.text) || endsQuestion(part.text)
        : part.kind !== 'answer' || endsAnswer(part.text) || pointsTo(part.text).length > 0;
    if (isWhole) continue;
    const expected = 'expected the end of its last sentence';
    throw new ParseError(part.lastLine, `${nameOf(part)} breaks off; ${expected}`);
  }
  const last = parts.findLast(({ kind }) => kind === 'question' || kind === 'answer');
  if (last?.kind === 'question') {
    throw new ParseError(
      last.lastLine,
      `found no answer behind ${nameOf(last)}; expected answer ${last.number}`,
    );
  }
}

function isComplete({ kind, text }: Part, hasLineEnd: boolean): boolean {
  if (endsSentence(text)) return true;
  if (!hasLineEnd) return false;
  return kind === 'answer' ? pointsTo(text).length > 0 : kind !== 'question' && endsNote(text);
}
