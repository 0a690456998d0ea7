/** Which fields the words of a text belong to: the ground on which an ambiguous form is judged. */
import { type Token, tokenize } from '../lexicon/tokens';

/** Words of a field end in this where they stand for all words that begin so. */
const ANY_ENDING = '*';

/** A shorter beginning would catch words of every kind. */
const MIN_PREFIX_LENGTH = 3;

/** Tells the fields of a key. */
export type FieldIndex = (key: string) => readonly string[];

/**
 * Builds the look-up from key to fields.
 *
 * @param fields words by field, as in `Lexicon.fields`
 * @throws Error for a beginning so short that it says nothing
 * @example buildFieldIndex({ drugs: ['drugs*'] })('drugssmokkel') // ["drugs"]
 */
export function buildFieldIndex(fields: Readonly<Record<string, readonly string[]>>): FieldIndex {
  const exact = new Map<string, string[]>();
  const prefixes = new Map<string, string[]>();
  let longest = 0;
  for (const [field, words] of Object.entries(fields)) {
    for (const word of words) {
      const isPrefix = word.endsWith(ANY_ENDING);
      const key = isPrefix ? word.slice(0, -1) : word;
      if (isPrefix && key.length < MIN_PREFIX_LENGTH) {
        throw new Error(`field "${field}": "${word}" is too short a beginning; write whole words`);
      }
      const target = isPrefix ? prefixes : exact;
      target.set(key, [...(target.get(key) ?? []), field]);
      longest = Math.max(longest, key.length);
    }
  }
  const known = new Map<string, readonly string[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const found = new Set(exact.get(key));
    for (let length = MIN_PREFIX_LENGTH; length <= Math.min(key.length, longest); length += 1) {
      for (const field of prefixes.get(key.slice(0, length)) ?? []) found.add(field);
    }
    const result = [...found];
    known.set(key, result);
    return result;
  };
}

/** A word, or a name, of a text that belongs to fields: as written, under which key it counts once, and for how much. */
export interface FieldWord {
  written: string;
  key: string;
  weight: number;
  fields: readonly string[];
}

/**
 * The words of a text that belong to any field.
 *
 * @example fieldWords('De drugs in de haven', index).map((word) => word.key) // ["drugs", "haven"]
 */
export function fieldWords(
  text: string,
  index: FieldIndex,
  tokens: readonly Token[] = tokenize(text),
): FieldWord[] {
  return tokens.flatMap(({ start, end, key }) => {
    const fields = index(key);
    return fields.length > 0 ? [{ written: text.slice(start, end), key, weight: 1, fields }] : [];
  });
}

/**
 * Whether a run of words stands in the tokens; a word ending in `*` stands for all that begin so.
 *
 * @example hasWords(tokenize('just-in-time'), ['just', 'in', 'time']) // true
 */
export function hasWords(tokens: readonly Token[], words: readonly string[]): boolean {
  const fits = (word: string, key: string | undefined) =>
    key !== undefined && (word.endsWith(ANY_ENDING) ? key.startsWith(word.slice(0, -1)) : key === word);
  return tokens.some((_, at) => words.every((word, i) => fits(word, tokens[at + i]?.key)));
}
