/** Words that are like another one but for some letters, among terms in order. */
import type { TermCursor } from './term-cursor';

/**
 * Goes on to the terms that a word becomes by changing, leaving out or adding at most so many letters, one at a time
 * (Levenshtein's distance).
 *
 * The table of distances between beginnings has a row a letter of the term. Terms are in order, so that the rows of the
 * letters that a term shares with the one before are there already; and where all of a row are too far, whatever begins
 * like that is left out unread. Only cells near the diagonal can be near enough.
 *
 * @param cursor before the first term
 * @param visit is called with the cursor at each term found
 * @example eachLike(cursor, 'fortuis', 2, (faults) => found.push(cursor.text())) // "fortius", with 2 faults
 */
export function eachLike(
  cursor: TermCursor,
  word: string,
  most: number,
  visit: (faults: number) => void,
): void {
  const tooFar = most + 1;
  const width = word.length + 1;
  /** A longer term is too far. */
  const deepest = word.length + most;
  const letters = Uint16Array.from(word, (_, i) => word.charCodeAt(i));
  const rows = new Uint8Array(width * (deepest + 1)).fill(tooFar);
  for (let at = 0; at <= Math.min(word.length, most); at += 1) rows[at] = at;
  for (let depth = 1; depth <= Math.min(deepest, most); depth += 1) rows[depth * width] = depth;

  /** How many letters of the cursor's term have their rows, and whether something may still come of them. */
  let depth = 0;
  let skipped = Number.POSITIVE_INFINITY;
  while (cursor.next(skipped)) {
    skipped = Number.POSITIVE_INFINITY;
    depth = Math.min(depth, cursor.shared);
    while (depth < cursor.length) {
      const least = depth < deepest ? fillRow(cursor.letters[depth] as number, depth + 1) : tooFar;
      depth += 1;
      if (least > most) {
        skipped = depth;
        break;
      }
    }
    if (skipped < Number.POSITIVE_INFINITY) continue;
    const faults = rows[cursor.length * width + word.length] as number;
    if (faults <= most) visit(faults);
  }

  /** Fills the row after a letter, and gives its least distance. */
  function fillRow(letter: number, row: number): number {
    const begin = row * width;
    const before = begin - width;
    let least = rows[begin] as number;
    const last = Math.min(word.length, row + most);
    for (let at = Math.max(1, row - most); at <= last; at += 1) {
      const changed = (rows[before + at - 1] as number) + (letters[at - 1] === letter ? 0 : 1);
      const added = (rows[before + at] as number) + 1;
      const left = (rows[begin + at - 1] as number) + 1;
      const distance = Math.min(changed, added, left);
      rows[begin + at] = Math.min(distance, tooFar);
      if (distance < least) least = distance;
    }
    return least;
  }
}
