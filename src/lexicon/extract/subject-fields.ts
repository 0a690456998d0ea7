/** Which of the fields that are kept for all publications a publication is about. */
import type { FieldIndex } from '../fields';

/** A publication is about one subject, or where two meet. */
const MAX_FIELDS = 2;

/** Of its own words so many must be a field's for it to be about that. */
const MIN_WORDS = 3;

/**
 * The fields that a publication is about, that with most of its words first.
 *
 * @param fields tells the fields of a word
 * @param words of the publication's own field (see context-words.ts)
 * @example subjectFields(index, ['leerling*', 'leraar*', 'schol*']) // ["school"]
 */
export function subjectFields(fields: FieldIndex, words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    const key = word.replace(/\*$/u, '');
    for (const field of new Set(fields(key).map((entry) => entry.field))) {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_WORDS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_FIELDS)
    .map(([field]) => field);
}
