/**
 * The long form of an abbreviation in the words before it, after A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text" (2003).
 */
import { fold } from './fold';
import { keysOf } from './tokens';

/** Words before the bracket that may belong to the long form: this many more than letters, as in the paper. */
const MORE_WORDS_THAN_LETTERS = 5;

/**
 * The shortest run of words at the end of a text whose letters give the abbreviation, the first letter at a
 * word's beginning; null where there is none.
 *
 * @example longFormBefore('aan de Florida International University ', 'FIU') // "Florida International University"
 */
export function longFormBefore(text: string, abbreviation: string): string | null {
  const letters = fold(abbreviation);
  const words = text
    .trimEnd()
    .split(/[\s\u00A0]+/u)
    .slice(-(letters.length + MORE_WORDS_THAN_LETTERS));
  const candidate = words.join(' ');
  const folded = fold(candidate);
  if (folded.length !== candidate.length) return null;
  let at = folded.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const atWordStart = (place: number) => place === 0 || !/[\p{L}\p{N}]/u.test(folded[place - 1] ?? '');
    while (at >= 0 && (folded[at] !== letters[i] || (i === 0 && !atWordStart(at)))) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  const longForm = candidate.slice(at + 1);
  return keysOf(longForm).length > 1 ? longForm : null;
}
