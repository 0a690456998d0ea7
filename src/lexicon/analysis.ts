/**
 * Dutch analysis: text as the words that count, for the search index and for choosing between answers. Text
 * and query go through the same.
 */
import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { fold } from './fold';

/** The words in which questions are put, by members and by readers, in the three languages; they tell none apart. */
const QUESTION_WORDS = [
  'kunt',
  'bent',
  'deelt',
  'welke',
  'waarom',
  'wanneer',
  'waar',
  'graag',
  'over',
  'minister',
  'wil',
  'weten',
  'gaat',
  'gaan',
  'the',
  'of',
  'and',
  'what',
  'how',
  'which',
  'does',
  'is',
  'la',
  'le',
  'les',
  'du',
  'des',
  'quel',
  'quelle',
  'est',
];

/** The remainder of a possessive: JIT's. */
const POSSESSIVE = 's';

const STOP_WORDS = new Set([...stopwords.map(fold), ...QUESTION_WORDS, POSSESSIVE]);

/** Whether a key (see tokens.ts) is a word without a subject. @example isStopWord('het') // true */
export function isStopWord(key: string): boolean {
  return STOP_WORDS.has(key);
}

/** Stemming a word takes longer than finding it here, and a page says most of its words more than once. */
const stems = new Map<string, string>();
const MAX_STEMS = 20_000;

/**
 * The stem of a key by the Snowball rules for Dutch.
 *
 * @example stem('opsporingsdiensten') // "opsporingsdienst"
 */
export function stem(key: string): string {
  const known = stems.get(key);
  if (known !== undefined) return known;
  const found = stemmer(key);
  if (stems.size < MAX_STEMS) stems.set(key, found);
  return found;
}
