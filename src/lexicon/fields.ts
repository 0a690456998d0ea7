/** Which fields the words of a text belong to: the ground on which an ambiguous form is judged. */
import { type FieldWords, LANGUAGES, type Language } from './model';

/** Words of a field end in this where they stand for all words that begin so. */
const ANY_ENDING = '*';

/** A shorter beginning would catch words of every kind. */
const MIN_PREFIX_LENGTH = 3;

/** A word of a field: which entry of the field it is, so that drugshandel and drugshandelaar count once. */
export interface FieldEntry {
  field: string;
  entry: string;
}

/** Tells the entries of a key. */
export type FieldIndex = (key: string) => readonly FieldEntry[];

/** Tells the index of a language; null is the index of all languages together. */
export type FieldIndexes = (language: Language | null) => FieldIndex;

/**
 * Builds the look-up from key to entries of fields.
 *
 * @param fields words by field
 * @throws Error for a beginning so short that it says nothing
 * @example buildFieldIndex([['drugs', ['drugs*']]])('drugssmokkel') // [{ field: "drugs", entry: "drugs*" }]
 */
export function buildFieldIndex(fields: Iterable<readonly [string, readonly string[]]>): FieldIndex {
  const exact = new Map<string, FieldEntry[]>();
  const prefixes = new Map<string, FieldEntry[]>();
  let longest = 0;
  for (const [field, words] of fields) {
    for (const word of words) {
      const isPrefix = word.endsWith(ANY_ENDING);
      const key = isPrefix ? word.slice(0, -1) : word;
      if (isPrefix && key.length < MIN_PREFIX_LENGTH) {
        throw new Error(`field "${field}": "${word}" is too short a beginning; write whole words`);
      }
      const target = isPrefix ? prefixes : exact;
      const entries = target.get(key);
      if (entries) entries.push({ field, entry: word });
      else target.set(key, [{ field, entry: word }]);
      if (isPrefix) longest = Math.max(longest, key.length);
    }
  }
  const known = new Map<string, readonly FieldEntry[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const found = [...(exact.get(key) ?? [])];
    for (let length = MIN_PREFIX_LENGTH; length <= Math.min(key.length, longest); length += 1) {
      found.push(...(prefixes.get(key.slice(0, length)) ?? []));
    }
    if (known.size < MAX_REMEMBERED) known.set(key, found);
    return found;
  };
}

/** Keys that one index remembers: the words of a few pages, not of all that a worker ever reads. */
const MAX_REMEMBERED = 20_000;

/**
 * Builds an index a language, each when it is first asked for.
 *
 * @example buildFieldIndexes(lexicon.fields)('fr')('recherche') // []: in French it is no police
 */
export function buildFieldIndexes(fields: Readonly<Record<string, FieldWords>>): FieldIndexes {
  const built = new Map<Language | null, FieldIndex>();
  return (language) => {
    const known = built.get(language);
    if (known) return known;
    const languages = language ? [language] : LANGUAGES;
    const index = buildFieldIndex(
      Object.entries(fields).map(([field, words]) => [
        field,
        [...new Set([...words.any, ...languages.flatMap((one) => words[one])])],
      ]),
    );
    built.set(language, index);
    return index;
  };
}

/** Two indexes as one. @example joinIndexes(bundled, own)('nl')('stikstof') */
export function joinIndexes(some: FieldIndexes, others: FieldIndexes): FieldIndexes {
  return (language) => {
    const [one, other] = [some(language), others(language)];
    return (key) => {
      const further = other(key);
      return further.length === 0 ? one(key) : [...one(key), ...further];
    };
  };
}

/** Whether a key is a word, or begins with one that ends in `*`. @example fits('drugs*', 'drugssmokkel') // true */
export function fits(word: string, key: string): boolean {
  return word.endsWith(ANY_ENDING) ? key.startsWith(word.slice(0, -1)) : key === word;
}
