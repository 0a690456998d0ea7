import { excerpt, ParseError } from './errors';
import type { NumberlessHeading } from './heading';
import { findHeading, readNumberlessHeading } from './heading';
import type { Letterhead } from './letterhead';
import { looksLikeLetter, readLetterhead } from './letterhead';
import type { Line } from './lines';

/** All that stands before question 1, and the index of the first line behind it. */
export interface Head extends Letterhead, NumberlessHeading {
  end: number;
}

/**
 * Reads the head of a letter: the covering letter and the heading of the questions.
 *
 * @throws ParseError for a text that is no such letter, one that is cut off in its head, and one that lacks a piece
 */
export function readHead(lines: readonly Line[]): Head {
  const place = findHeading(lines);
  const first = lines.find(({ blank }) => !blank);
  const last = lines.findLast(({ blank }) => !blank);
  const wanted = 'the heading "Vragen van … aan … over … (ingezonden …)"';
  if (place === null && !looksLikeLetter(lines)) {
    const found = `found "${excerpt(first?.text ?? '')}"`;
    throw new ParseError(
      first?.number ?? 1,
      `${found}; expected the head of a letter with answers, and ${wanted}`,
      'no-set',
    );
  }
  if (place === null)
    throw new ParseError(last?.number ?? 1, `the letter ends in its head; expected ${wanted}`);
  if (!place.complete) {
    const { number, text } = lines[place.start]!;
    const ends = lines.slice(place.end).every(({ blank }) => blank);
    const found = ends ? 'the letter ends in its head' : 'the head has no end';
    throw new ParseError(number, `${found}: found "${excerpt(text)}", expected ${wanted}`);
  }
  const heading = readNumberlessHeading(lines.slice(place.start, place.end));
  return { ...readLetterhead(lines.slice(0, place.start)), ...heading, end: place.end };
}
