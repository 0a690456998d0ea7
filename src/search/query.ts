/** A query as words to look up: each as written, its stem, its parts, the number or the subject that it stands for. */
import { isStopWord, stem } from '../lexicon/analysis';
import { splitCompound } from '../lexicon/compound';
import { fold } from '../lexicon/fold';
import { numbersIn } from '../lexicon/numbers';
import { type Token, tokenize } from '../lexicon/tokens';
import { findReferences } from '../publication/references';

/** Marks a number by its value, so that 96.676 and 96 676 are one word; no word of a text begins so. */
const NUMBER_MARK = '#';

const DIGITS = /^\d{1,2}$/;

/** Shorter numbers come up everywhere. */
const SHORTEST_NUMBER = 3;

/** One word of a query. */
export interface QueryWord {
  key: string;
  /** The forms of it that the index knows; none for a word that it does not know. */
  known: string[];
}

/**
 * The numbers of a text by their value, as the index and a query have them besides the words.
 *
 * @param tokens the words of the text
 * @example numbersOf('1,2 miljoen meldingen', tokens) // ["#1200000"]
 */
export function numbersOf(text: string, tokens: readonly Token[]): string[] {
  return numbersIn(text, tokens)
    .filter(({ start, end }) => end - start >= SHORTEST_NUMBER)
    .flatMap(({ values }) => values.map((value) => `${NUMBER_MARK}${value}`));
}

/**
 * The words of a text as the index takes them: as they are written, and then its numbers by their value.
 *
 * @example wordsOf('1,2 miljoen JIT’s') // ["1", "2", "miljoen", "JIT", "s", "#1200000"]
 */
export function wordsOf(text: string): string[] {
  const tokens = tokenize(text);
  return [...tokens.map(({ start, end }) => text.slice(start, end)), ...numbersOf(text, tokens)];
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
  if (word.startsWith(NUMBER_MARK)) return [word];
  const key = fold(word);
  if (isStopWord(key) || DIGITS.test(key)) return null;
  const stemmed = stem(key);
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
