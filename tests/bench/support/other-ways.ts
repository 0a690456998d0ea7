/** The forms of a lexicon as simpler tools take them: one regular expression, and plain strings. */
import type { Form, Lexicon } from '../../../src/lexicon/model';

/** What ends a word that stands in the plural, as few letters as do. */
const ENDINGS = '(?:e?n|s)?';

/** A form of more ways of writing is left to its first ones: a list of strings has no other choice. */
const MOST_STRINGS = 64;

const isGap = (word: string) => word.startsWith('…');
const isOptional = (word: string) => word.startsWith('(');
const optionsOf = (word: string) => word.replace(/^\(|\)$/gu, '').split('|');

/** All ways of writing a form without its gaps, which no string can say; none where it has one. */
function stringsOf({ words }: Form): string[] {
  if (words.some(isGap)) return [];
  let strings = [''];
  for (const word of words) {
    const options = optionsOf(word).map((option) => ` ${option.replace(/\*$/u, '')}`);
    if (isOptional(word)) options.push('');
    strings = strings.flatMap((string) => options.map((option) => string + option)).slice(0, MOST_STRINGS);
  }
  return strings.map((string) => string.trim());
}

/** The forms as plain strings, each once. @example plainStrings(lexicon).includes('project fortius') // true */
export function plainStrings({ terms }: Pick<Lexicon, 'terms'>): string[] {
  return [...new Set(terms.flatMap(({ forms }) => forms.flatMap(stringsOf)))];
}

/**
 * The source of one regular expression of all forms, for the flags `gi`: the plain strings, since an engine makes a tree
 * of those, where patterns inside make it a hundred times slower and with thousands of terms too large. It finds and
 * does not judge, and knows neither capitals nor accents, gaps nor hyphens.
 *
 * @example oneExpression(lexicon) // "\\b(?:project fortius|…)(?:e?n|s)?\\b"
 */
export function oneExpression(lexicon: Pick<Lexicon, 'terms'>): string {
  return `\\b(?:${plainStrings(lexicon).sort().join('|')})${ENDINGS}\\b`;
}
