/** A query as words to look up: each as written, its stem, its parts, the number or the subject that it stands for. */
import { isStopWord, stem } from '../lexicon/analysis';
import { splitCompound } from '../lexicon/compound';
import { fold } from '../lexicon/fold';
import { isNumberWord, numberWords } from '../lexicon/number-words';
import { tokenize } from '../lexicon/tokens';
import { findReferences } from '../publication/references';

const DIGITS = /^\d{1,2}$/;

/** One word of a query. */
export interface QueryWord {
  key: string;
  /** The forms of it that the index knows; none for a word that it does not know. */
  known: string[];
}

/**
 * The words of a text as the index takes them: as they are written, and then its numbers by their value.
 *
 * @example wordsOf('1,2 miljoen JIT’s') // ["1", "2", "miljoen", "JIT", "s", "#1200000"]
 */
export function wordsOf(text: string): string[] {
  const tokens = tokenize(text);
  return [...tokens.map(({ start, end }) => text.slice(start, end)), ...numberWords(text, tokens)];
}

/** A query with the papers that it names by their identifiers, however they are written. */
function withPapers(query: string): string {
  let text = query;
  for (const { start, end, id } of findReferences(query).toReversed()) {
    text = `${text.slice(0, start)}${id}${text.slice(end)}`;
  }
  return text;
}

/**
 * A word as it is looked up: folded, and its stem; nothing for a stop word or a digit or two.
 *
 * @example processWord('Geldstromen') // ["geldstromen", "geldstrom"]
 */
export function processWord(word: string): string[] | null {
  const key = fold(word);
  return processed(word, key, isStopWord(key) ? null : stem(key));
}

/**
 * The same for a word of which the key and the stem are known; that of a stop word is null.
 *
 * @example processed('Geldstromen', 'geldstromen', 'geldstrom') // ["geldstromen", "geldstrom"]
 */
export function processed(word: string, key: string, stemmed: string | null): string[] | null {
  if (isNumberWord(word)) return [word];
  if (stemmed === null || DIGITS.test(key)) return null;
  return stemmed === key ? [key] : [key, stemmed];
}

/** What an index knows. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Beginnings that stand for a subject in the index: `legalis` for "legalisation". */
  beginningsOf(key: string): readonly string[];
}

/**
 * Reads a query.
 *
 * @example readQuery('containerscans', vocabulary) // [{ key: "containerscans", known: ["container", "scans"] }]
 */
export function readQuery(query: string, vocabulary: Vocabulary): QueryWord[] {
  const isKnown = (word: string) => vocabulary.has(word) || vocabulary.has(stem(word));
  const seen = new Set<string>();
  return wordsOf(withPapers(query)).flatMap((word): QueryWord[] => {
    const forms = processWord(word);
    const [key] = forms ?? [];
    if (!forms || key === undefined || seen.has(key)) return [];
    seen.add(key);
    const whole = [...forms, ...vocabulary.beginningsOf(key)].filter((form) => vocabulary.has(form));
    const parts = whole.length > 0 ? [] : splitCompound(key, isKnown);
    // One part alone may be chance: stikstofdepositie has nothing to do with a positie.
    const known = parts.length > 1 ? parts.flatMap((part) => [part, stem(part)]).filter(vocabulary.has) : [];
    return [{ key, known: [...new Set([...whole, ...known])] }];
  });
}
