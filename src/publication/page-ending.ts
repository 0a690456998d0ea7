import { endsQuestion, endsSentence, endWithoutMarks } from './endings';
import type { Entry } from './entries';
import { ParseError } from './errors';
import { withoutCertain } from './page-marks';
import type { Notice } from './page-pieces';
import type { PageText, PlacedNotes } from './place-notes';
import { pointsTo } from './same-as';

/** A number with its decimals at the end of a text: "18.23" is no sentence with a mark behind it. */
const NUMBER_END = /\d[.,]\d{1,3}$/;
const NUMBER_MAX = 8;

/** Refuses a page that ends in the middle of its last piece: of a text in a sentence, of a note before its line ends. */
export function refuseCutEnd(
  texts: readonly PageText[],
  note: Entry | undefined,
  notice: Notice | null,
  hasLineEnd: boolean,
): void {
  const text = texts.at(-1)!;
  if (note !== undefined && note.lastLine > text.lastLine) {
    const isWhole = endsSentence(note.text) || hasLineEnd;
    if (isWhole) return;
    throw new ParseError(
      note.lastLine,
      `the page ends in the middle of note ${note.number}; expected its end`,
    );
  }
  const last = notice?.text ?? text.text;
  const end = endWithoutMarks(withoutCertain(last));
  const isWhole = (endsSentence(end) || endsQuestion(end)) && !NUMBER_END.test(last.slice(-NUMBER_MAX));
  if (isWhole || pointsTo(last).length > 0) return;
  const name = notice === null ? `${text.in} ${text.question}` : 'the notice';
  throw new ParseError(
    text.lastLine,
    `the page ends in the middle of ${name}; expected the end of its last sentence`,
  );
}

/**
 * Refuses a page that has its notes above its texts where the last of them have no mark: then a text is cut off. A single
 * one may be a source that no question has the mark of, unless the list goes on into the answers.
 */
export function refuseUnmarked(notes: readonly Entry[], { texts, unmarked }: PlacedNotes): void {
  let marked = notes.length;
  while (unmarked.includes(marked)) marked--;
  const reachesAnswers = texts.some((each) => each.in === 'answer' && each.notes.length > 0);
  if (notes.length - marked <= (reachesAnswers ? 0 : 1)) return;
  const { number, lastLine } = notes[marked]!;
  throw new ParseError(
    lastLine,
    `note ${number} has no mark in any question or answer; the page may be cut off`,
  );
}
