import type { Summary } from '../../library/model';

/**
 * What finds lines by the words that a reader types: all of them must be in the line, as words or parts of words,
 * whatever their case and accents.
 *
 * @example matching('yesil drugs')(foldLine('Drugs, minister Yeşilgöz')) // true
 */
export function matching(typed: string): (folded: string) => boolean {
  const words = foldLine(typed).split(/\s+/u).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

const COMBINING_MARKS = /\p{M}/gu;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/** A line as it is compared; for tens of thousands of them, of which most have no accents. */
export function foldLine(line: string): string {
  const plain = BEYOND_ASCII.test(line) ? line.normalize('NFKD').replace(COMBINING_MARKS, '') : line;
  return plain.toLowerCase();
}

/** What a publication can be found by, folded: number, title, minister, days. */
export function lineOf({ id, title, answeredBy, asked, answered }: Summary): string {
  return foldLine(
    [id, title, ...answeredBy.flatMap(({ name, role }) => [name, role]), asked, answered].join(' '),
  );
}

/** Latest first, by the day of the answers, or of the questions as long as there are none. */
export function latestFirst(publications: readonly Summary[]): Summary[] {
  const day = ({ answered, asked }: Summary) => answered ?? asked;
  return publications.toSorted((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id));
}
