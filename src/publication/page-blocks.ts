import { ParseError } from './errors';
import { readLabel } from './labels';
import type { Line } from './lines';
import { withoutCertain } from './page-marks';

/** A labelled piece of a page: a question, an answer, the notice that postpones, or what the askers explain. */
export interface Block {
  kind: 'question' | 'answer' | 'notice' | 'explanation';
  /** The questions that it asks or answers. */
  numbers: number[];
  label: Line;
  lines: Line[];
}

const NOTICE = /^mededeling(?:en)?(?:\s?[:.]|\s[-–]\s.{0,40})?$/i;
const EXPLANATION = /^toelichting\s?[:.]?$/i;

/** Index of the first line from `from` on that labels a question; -1 where none does. */
export function findFirstLabel(lines: readonly Line[], from = 0): number {
  return lines.findIndex(({ text }, index) => index >= from && startBlock(text)?.kind === 'question');
}

/** Index of the last line that labels anything. */
export function findLastLabel(lines: readonly Line[]): number {
  return lines.findLastIndex(({ text }) => startBlock(text) !== null);
}

/**
 * Parts a page's lines, from its first label on, into blocks. An answer without a number is that of the question above it.
 *
 * @throws ParseError for an answer above which no question stands
 */
export function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let asked: number[] = [];
  for (const line of lines) {
    const start = startBlock(line.text);
    if (start === null) {
      blocks.at(-1)?.lines.push(line);
      continue;
    }
    if (start.kind === 'question') asked = start.numbers;
    const numbers = start.kind === 'answer' && start.numbers.length === 0 ? asked : start.numbers;
    if (start.kind === 'answer' && numbers.length === 0) {
      throw new ParseError(line.number, `found "${line.text}"; expected question 1 above it`);
    }
    blocks.push({ kind: start.kind, numbers, label: line, lines: [] });
  }
  return blocks;
}

function startBlock(written: string): Pick<Block, 'kind' | 'numbers'> | null {
  const text = withoutCertain(written);
  if (NOTICE.test(text)) return { kind: 'notice', numbers: [] };
  if (EXPLANATION.test(text)) return { kind: 'explanation', numbers: [] };
  return readLabel(text);
}
