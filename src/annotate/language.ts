/** Which language a text is in, told by its small words. Words that decide on context are different words in each. */
import type { Language } from '../lexicon/model';
import type { Token } from '../lexicon/tokens';

/**
 * Small words that stand in nearly every sentence of one language and hardly in the others ("de" and "en" are both
 * Dutch and French, "is" and "in" both Dutch and English, so they are not here).
 */
const SMALL_WORDS: Record<Language, string> = {
  nl: `het een van dat voor niet zijn met ook naar bij wordt werd worden heeft hebben had uit aan om door dan maar nog
    ze hij zij te deze dit die er over als zo wel kan kunnen moet zou zich onder tegen tot volgens al geen waar
    daar hun haar was meer veel veel twee drie jaar`,
  en: `the of and to that for with by as his from has have which this it are were been be not but they their its who
    will would could there an at said she he after when about more than into out up`,
  fr: `le la les des du et une dans pour que qui sur au aux par est avec pas ce cette ces il elle ils sont ont ete
    plus ou mais leur leurs selon ainsi entre deux sa ses son comme fait apres nous vous l d qu c s n`,
};

const LANGUAGE_OF = new Map<string, Language>();
const SHARED = new Set<string>();
for (const [language, words] of Object.entries(SMALL_WORDS) as [Language, string][]) {
  for (const word of words.split(/\s+/u)) {
    if (LANGUAGE_OF.has(word) && LANGUAGE_OF.get(word) !== language) SHARED.add(word);
    LANGUAGE_OF.set(word, language);
  }
}
for (const word of SHARED) LANGUAGE_OF.delete(word);

/** Fewer small words than this say nothing: a heading, a name. */
const MIN_WORDS = 3;

/** The best language must have this many times the words of the next, else the text is mixed. */
const MIN_LEAD = 1.5;

/** Words that are looked at: a few sentences tell as much as a page. */
const MAX_TOKENS = 400;

/**
 * The language of a text; null where it is too short to tell, mixed, or in none of the three.
 *
 * @param tokens the text's words
 * @example languageOf(tokenize('De politie heeft het schip aan de ketting gelegd')) // "nl"
 */
export function languageOf(tokens: readonly Token[]): Language | null {
  const counts: Record<Language, number> = { nl: 0, en: 0, fr: 0 };
  for (let at = 0; at < Math.min(tokens.length, MAX_TOKENS); at += 1) {
    const language = LANGUAGE_OF.get(tokens[at]?.key ?? '');
    if (language) counts[language] += 1;
  }
  const [best, next] = (Object.entries(counts) as [Language, number][]).sort((a, b) => b[1] - a[1]);
  if (!best || !next || best[1] < MIN_WORDS || best[1] < MIN_LEAD * next[1]) return null;
  return best[0];
}
