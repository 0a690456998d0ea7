import { readBody } from './body';
import type { Part } from './completeness';
import { checkEnd, checkMiddle, lastOf, nameOf, toParts } from './completeness';
import { refuseCutNumber } from './cut-number';
import { excerpt, NoCaseNumberError, ParseError } from './errors';
import { readHead } from './head';
import { checkInput } from './input';
import { readLines } from './lines';
import type { Publication } from './model';
import type { LostNote } from './notes';
import { hangNotes } from './notes';
import { findSameAs } from './same-as';
import { httpUrl } from './urls';

/** What the letter does not say. `url`: the official page, http or https; `id`: the case number. */
export interface LetterExtra {
  url: string | null;
  id?: string;
}

/**
 * Reads the text layer of a minister's letter with answers to parliamentary questions, complete to the last word.
 *
 * The layout: a covering letter; the heading "Vragen van de leden … (ingezonden …)"; questions "1. …", each followed by
 * its answer; footnotes "1 …" at the foot of the page where they fell, in the middle of an answer; the sources that
 * the questions cite, "1) …", at the end. A line that begins with a space is the first of a page.
 *
 * What is cut off or lost is an error that names it; nothing is guessed.
 *
 * @throws NoCaseNumberError for a whole letter that does not say its case number, when none is given
 * @throws ParseError of one line: the 1-based line number, what was found and what was expected
 * @throws TypeError for an official page that is no http(s) address
 * @example
 * parseLetter(readFileSync('assets/corpus/2022Z20166.txt', 'utf8'), { url: null }).questions[4].question
 * // 'Kunt u nader toelichten hoe de samenwerking tussen Nederland en België in het project Fortius …'
 */
export function parseLetter(text: string, extra: LetterExtra = { url: null }): Publication {
  checkInput(text);
  const lines = readLines(text);
  const { end, title, askers, answeredBy, asked, answered, ...head } = readHead(lines);
  const lastIndex = lines.findLastIndex(({ blank }) => !blank);
  if (lastIndex < end) {
    throw new ParseError(lines[lastIndex]!.number, 'the letter ends after its head; expected question 1');
  }
  const written = lines.slice(end, lastIndex + 1);
  refuseCutNumber(written);
  const body = readBody(written);
  const { questions, sources, lost } = hangNotes(body);
  const parts = toParts(body, questions);
  refuseCutEnd(lastOf(parts), lost, lastIndex + 1 < lines.length);
  checkMiddle(parts);
  const id = head.id ?? extra.id;
  if (id === undefined) throw new NoCaseNumberError(head.noteLine, `the head has "${excerpt(head.note)}"`);

  if (extra.url !== null && httpUrl(extra.url) === null) {
    throw new TypeError(`official page of ${id}: found "${extra.url}"; expected an http or https address`);
  }
  const sameAs = findSameAs(
    questions.map(({ answer }) => answer),
    body.together,
  );
  return {
    id,
    title,
    askers,
    answeredBy,
    asked,
    answered,
    postponed: null,
    url: extra.url,
    alsoKnownAs: [],
    sources,
    questions: questions.map((question, index) => ({ ...question, sameAs: sameAs[index]! })),
  };
}

/** `hasLineEnd`: whether a line end follows the letter's last text. */
function refuseCutEnd(last: Part, lost: readonly LostNote[], hasLineEnd: boolean): void {
  const note = lost.at(-1);
  // A mark without its footnote may be the very last character, which makes the sentence before it look unfinished.
  if (note?.kind !== 'footnote') checkEnd(last, hasLineEnd);
  if (note === undefined) return;
  const missing = `expected the text of ${note.kind} ${note.number}, which ${note.markedIn} has a mark of`;
  throw new ParseError(last.lastLine, `the letter ends with ${nameOf(last)}; ${missing}`);
}
