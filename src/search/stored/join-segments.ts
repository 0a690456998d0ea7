/** Makes one segment of several, or of one from which publications are taken out. */

import { NumberList } from '../../packed-numbers';
import { AnswerTable, LEFT_OUT } from './answer-table';
import type { Segment } from './segment';
import type { TermCursor } from './term-cursor';
import { TermWriter } from './term-writer';
import { placeOf } from './terms';

/** A segment, and which of its publications to take, by their ids. */
export interface Source {
  segment: Segment;
  isKept: (id: string) => boolean;
}

/** A source that is walked over: its cursor stands at a term. */
interface Walk {
  segment: Segment;
  cursor: TermCursor;
  /** Of each of its answers the new number. */
  now: Int32Array;
}

/**
 * Joins segments. Their terms are in order, so that all are walked over once, side by side.
 *
 * @throws IndexRecordError where one of them is damaged
 * @example joinSegments('segment/9', [{ segment, isKept: (id) => id !== '2022Z20166' }]).publications
 */
export function joinSegments(key: string, sources: readonly Source[]): Segment {
  const table = new AnswerTable();
  const writer = new TermWriter();
  const places = new NumberList();
  const frequencies = new NumberList();
  let walks = sources
    .map(({ segment, isKept }): Walk => {
      const now = table.addSegment(segment, isKept);
      return { segment, cursor: segment.cursor(), now };
    })
    .filter(step);
  while (walks.length > 0) {
    const term = leastTerm(walks);
    places.clear();
    frequencies.clear();
    const at = walks.filter(({ cursor }) => cursor.compare(term) === 0);
    for (const { segment, cursor, now } of at) {
      segment.eachPosting(cursor, (before, field, frequency) => {
        const answer = now[before] as number;
        if (answer === LEFT_OUT) return;
        places.push(placeOf(answer, field));
        frequencies.push(frequency);
      });
    }
    if (places.length > 0) writer.add(term, places.values, frequencies.values, 0, places.length);
    const ended = at.filter((walk) => !step(walk));
    if (ended.length > 0) walks = walks.filter((walk) => !ended.includes(walk));
  }
  return table.toSegment(key, writer.finish());
}

function step({ segment, cursor }: Walk): boolean {
  return segment.guarded(() => cursor.next());
}

function leastTerm(walks: readonly Walk[]): string {
  let least: string | undefined;
  for (const { cursor } of walks) {
    if (least === undefined || cursor.compare(least) < 0) least = cursor.text();
  }
  return least ?? '';
}
