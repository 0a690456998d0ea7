import { fold } from '../../lexicon/fold';
import type { Summary } from '../../library/model';

/**
 * What finds lines by the words that a reader types: all of them must be in the line, as words or parts of words,
 * whatever their case and accents.
 *
 * @example matching('yesil drugs')('Drugs, minister Yeşilgöz') // true
 */
export function matching(typed: string): (line: string) => boolean {
  const words = typed.split(/\s+/u).map(fold).filter(Boolean);
  return (line) => {
    const folded = words.length === 0 ? '' : fold(line);
    return words.every((word) => folded.includes(word));
  };
}

/** What a publication can be found by: number, title, minister, years. */
export function lineOf({ id, title, answeredBy, asked, answered }: Summary): string {
  return [id, title, ...answeredBy.flatMap(({ name, role }) => [name, role]), asked, answered].join(' ');
}

/** Latest first, by the day of the answers, or of the questions as long as there are none. */
export function latestFirst(publications: readonly Summary[]): Summary[] {
  const day = ({ answered, asked }: Summary) => answered ?? asked;
  return publications.toSorted((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id));
}
