import type { Entry } from './entries';
import { beginsEntry, readEntries, SOURCES } from './entries';
import { excerpt, ParseError } from './errors';
import type { Line } from './lines';

/** The lines of the last answer without the list of sources below it, and this list. */
export interface AnswerAndSources {
  answer: Line[];
  sources: Entry[];
}

/**
 * Takes the list of sources ("1) De Morgen, …") off the end of the last answer. A list that no question cites counts
 * too, unless the answer introduces it with a colon: then it is part of the answer.
 *
 * @param isCited whether any question has a mark such as "1)"
 * @throws ParseError for text behind the list of a letter that cites sources
 */
export function takeSources(lines: readonly Line[], isCited: boolean): AnswerAndSources {
  const none = { answer: [...lines], sources: [] };
  const start = lines.findLastIndex(
    (line, index) => beginsEntry(line, 1, SOURCES) && (line.pageStart || lines[index - 1]?.blank !== false),
  );
  if (start < 0) return none;
  const answer = lines.slice(0, start);
  const { entries, end } = readEntries(lines, start, 1, SOURCES);
  const behind = lines.slice(end).find(({ blank }) => !blank);
  if (isCited && behind !== undefined) {
    const expected = `expected source ${entries.length + 1} or the end of the letter`;
    throw new ParseError(
      behind.number,
      `found "${excerpt(behind.text)}" behind source ${entries.length}; ${expected}`,
    );
  }
  const introduced = answer.findLast(({ blank }) => !blank)?.text.endsWith(':') === true;
  return behind !== undefined || (introduced && !isCited) ? none : { answer, sources: entries };
}
