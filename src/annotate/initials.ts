/** Words whose initials give an abbreviation: "Florida International University" for FIU. */
import type { Token } from '../lexicon/tokens';

/** Small words that stand in names and give no letter to an abbreviation. */
const SMALL_WORDS = new Set(
  'de het een van voor en der des den in op the of for and a an le la les du des l d pour et en au aux'.split(
    ' ',
  ),
);

/** Small words that may follow one another inside a name: "of the". */
const MAX_SMALL_WORDS = 2;

/** Makes a capital A-Z small, in UTF-16 units. */
const TO_LOWER = 32;

/** What may stand between two words of a name. */
const BETWEEN = /^[\s\u00AD\u200B-\u200D\u2060'’-]*$/u;

/** Letters from one initial of a name to the next: longer than any word with the small ones behind it. */
const MOST_LETTERS_BETWEEN = 80;

const expressions = new Map<string, RegExp>();

/**
 * Whether a text may have a name with these initials, told without its words: false only where `readInitials` finds no
 * name.
 *
 * @example mayHaveInitials('aan de Florida International University', 'fiu') // true
 */
export function mayHaveInitials(text: string, letters: string): boolean {
  let expression = expressions.get(letters);
  if (!expression) {
    const [first = '', ...others] = letters.toUpperCase();
    // Later initials may have accents, the first has none (see below).
    const next = others.map(
      (letter) => `[^]{1,${MOST_LETTERS_BETWEEN}}?(?<![A-Za-z])[${letter}\\u0080-\\uFFFF]`,
    );
    expression = new RegExp(`(?<![A-Za-z])${first}${next.join('')}`);
    expressions.set(letters, expression);
  }
  return expression.test(text);
}

/** A run of words, as indexes of tokens. */
export interface Run {
  first: number;
  last: number;
}

/**
 * The runs of words whose initials are the letters of an abbreviation, in order. Small words inside are passed over.
 *
 * @param letters the abbreviation as a key: "fiu"
 * @param capitals `names` where every word must begin with a capital, as in a name that stands by itself
 * @example readInitials(text, tokenize(text), 'fiu', 'names') // [{ first: 3, last: 5 }]
 */
export function readInitials(
  text: string,
  tokens: readonly Token[],
  letters: string,
  capitals: 'names' | 'any',
): Run[] {
  const runs: Run[] = [];
  const fits = (token: Token | undefined, letter: string | undefined) =>
    token !== undefined &&
    token.key[0] === letter &&
    token.key !== letters &&
    (capitals === 'any' || isCapital(text[token.start] ?? ''));

  const initial = letters.charCodeAt(0);
  for (let first = 0; first < tokens.length; first += 1) {
    // Looked at for each word of a page, so without its key; the letters of an abbreviation have no accents.
    if ((text.charCodeAt(tokens[first]?.start ?? 0) | TO_LOWER) !== initial) continue;
    if (!fits(tokens[first], letters[0])) continue;
    let last = first;
    for (let i = 1; i < letters.length && last >= 0; i += 1) last = nextWord(last, letters[i]);
    if (last > first) runs.push({ first, last });
  }
  return runs;

  function nextWord(before: number, letter: string | undefined): number {
    for (let at = before + 1; at <= before + 1 + MAX_SMALL_WORDS; at += 1) {
      const token = tokens[at];
      if (!token || !BETWEEN.test(text.slice(tokens[at - 1]?.end, token.start))) return -1;
      if (fits(token, letter)) return at;
      if (!SMALL_WORDS.has(token.key)) return -1;
    }
    return -1;
  }
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
