import { readBody } from './body';
import { lastOf, nameOf, toParts } from './completeness';
import { ParseError } from './errors';
import type { Line } from './lines';
import { hangNotes } from './notes';

/** A last line that holds the number of a question or note and nothing of its text: "14.", "2)", or "1" of "14.". */
const BARE_NUMBER = /^\d{1,3}[.)]?$/;

/**
 * Refuses a letter that is cut off within or right behind the number of its next question, footnote or source. Such a
 * number would else count as the last word of what stands above it.
 *
 * @param lines the lines behind the heading, the last one with text
 * @throws ParseError naming all that the number may have begun, and the part above it
 */
export function refuseCutNumber(lines: readonly Line[]): void {
  const last = lines.at(-1)!;
  if (!BARE_NUMBER.test(last.text)) return;
  const above = lines.slice(0, -1);
  if (above.every(({ blank }) => blank)) {
    throw new ParseError(
      last.number,
      `the letter ends after its head with "${last.text}"; expected question 1`,
    );
  }
  const body = readBody(above);
  const { questions, lost } = hangNotes(body);
  const part = lastOf(toParts(body, questions));
  const isApart = above.at(-1)!.blank || last.pageStart;
  const begun: string[] = [];
  const consider = (name: string, label: string) => {
    if (label.startsWith(last.text)) begun.push(name);
  };
  if (isApart) consider(`question ${questions.length + 1}`, `${questions.length + 1}.`);
  if (isApart || part.kind === 'source') {
    consider(`source ${body.sources.length + 1}`, `${body.sources.length + 1})`);
  }
  const footnote = body.footnotes.length + 1;
  const isMarked = lost.some(({ kind, number }) => kind === 'footnote' && number === footnote);
  if (isMarked && (isApart || part.kind === 'footnote')) consider(`footnote ${footnote}`, `${footnote}`);
  if (begun.length === 0) return;
  const found = `the letter ends after ${nameOf(part)} with "${last.text}"`;
  throw new ParseError(last.number, `${found}; expected the text of ${begun.join(' or ')}`);
}
