/** Which segments become one. A search looks into every segment, an update writes whole ones; so there are few, of several sizes. */

/** Answers of a full segment: a larger one would take longer to write anew than anybody waits for one publication. */
export const FULL_SEGMENT = 2_500;

/** As many segments of about the same size become one: each answer is written anew once a size. */
const MERGED_AT_ONCE = 8;

/** Answers of the smallest segments: those of one publication. */
const SMALLEST = 10;

/** What an update may write anew in any case, in answers, and at most beside what it adds: so that no update is slow. */
const FREE_ANSWERS = 1_000;
const TIMES_ADDED = 4;

/** Something of which a segment is made. */
interface Sized {
  answers: number;
}

/** Pieces that become one segment. */
export interface Group<Piece> extends Sized {
  pieces: Piece[];
}

/**
 * Puts pieces together, those of about one size when there are enough of them, as far as an update has time for it.
 *
 * @param added how many answers the update adds
 * @example mergeGroups(tenPiecesOfTen, 10).map(({ answers }) => answers) // [80, 10, 10]
 */
export function mergeGroups<Piece extends Sized>(pieces: readonly Piece[], added: number): Group<Piece>[] {
  const sizes = new Map<number, Group<Piece>[]>();
  for (const piece of pieces) put(sizes, { answers: piece.answers, pieces: [piece] });
  let left = Math.max(FREE_ANSWERS, TIMES_ADDED * added);
  for (let size = 0; size <= Math.max(...sizes.keys(), 0); size += 1) {
    const groups = sizes.get(size) ?? [];
    while (groups.length >= MERGED_AT_ONCE) {
      const merged = groups.slice(0, MERGED_AT_ONCE);
      const answers = merged.reduce((sum, group) => sum + group.answers, 0);
      if (answers > Math.min(left, FULL_SEGMENT)) break;
      left -= answers;
      groups.splice(0, MERGED_AT_ONCE);
      put(sizes, { answers, pieces: merged.flatMap((group) => group.pieces) });
    }
  }
  return [...sizes.values()].flat();
}

function put<Piece>(sizes: Map<number, Group<Piece>[]>, group: Group<Piece>): void {
  const size = Math.max(0, Math.floor(Math.log(group.answers / SMALLEST) / Math.log(MERGED_AT_ONCE)));
  const groups = sizes.get(size);
  if (groups) groups.push(group);
  else sizes.set(size, [group]);
}
