/** Words as Dutch has them: some that come up everywhere, and many that hardly ever do. */
import { isStopWord } from '../../../src/lexicon/analysis';
import { keysOf, tokenize } from '../../../src/lexicon/tokens';
import { type WordMaker, wordMaker } from './names';
import { between, pick, type Random } from './random';

/** Words that there are, most of them compounds; of a library of 20,000 answers some two thirds come up. */
const LANGUAGE_WORDS = 150_000;

/** Words that compounds are made of, besides the letter's. */
const ROOTS = 4_000;

/** Shorter words of the letter name nothing. */
const MIN_SUBJECT_LETTERS = 5;

/** Words that the letter has less often are its own, and no more common elsewhere than others of the language. */
const MIN_COMMON_COUNT = 4;

/** Of a hundred words so many are plain; the others are compounds, one in eight of them of three parts. */
const PLAIN_OF_100 = 15;
const THREE_PARTS_OF_100 = 12;

const ONSETS = 'b bl br d dr f fl g gr h j k kl kr l m n p pl pr r s sch sl sp st t tr v vl w z zw'.split(
  ' ',
);
const VOWELS = 'a e i o u aa ee ie oo oe ui ei ou eu ij'.split(' ');
const CODAS = 'l m n nd ng nk nt p r rg rk rm rs rt s st t cht ft k f g d'.split(' ');
const UNSTRESSED = 'el en er ig ing elijk ering atie iteit heid schap ment'.split(' ');
const INFLECTIONS = ['', '', '', 'en', 's', 'e', 'ing', 'heid'];
const LINKS = ['', '', '', 's', 'en'];

/** Makes words: `common` one of the letter's frequent ones as often as there, `any` one of the language by Zipf's law. */
export interface DutchWords extends WordMaker {
  common(): string;
  any(): string;
}

/**
 * @param letter running text that the words are taken from
 * @example dutchWords(seeded(1), letter).any() // "beleidszwartering"
 */
export function dutchWords(random: Random, letter: string): DutchWords {
  const subjects = [...new Set(keysOf(letter))].filter(
    (key) => key.length >= MIN_SUBJECT_LETTERS && !isStopWord(key) && !/\d/.test(key),
  );
  const roots = [...subjects, ...Array.from({ length: ROOTS }, () => makeRoot(random))];
  const language = [...allWords(random, roots)];
  const common = commonWords(letter);
  const { subject, proper } = wordMaker(random, subjects);
  return {
    subject,
    proper,
    common: () => pick(random, common),
    // Ranks whose logarithm is even are those of Zipf's law with exponent 1.
    any: () => language[Math.floor(language.length ** random()) - 1] ?? '',
  };
}

/** The frequent words of a text, as often as it has them; those that are no name without the capital of a sentence. */
function commonWords(text: string): string[] {
  const words = tokenize(text).map(({ start, end }) => text.slice(start, end));
  const written = new Set(words);
  const counts = new Map<string, number>();
  const plain = words.map((word) => (written.has(word.toLowerCase()) ? word.toLowerCase() : word));
  for (const word of plain) counts.set(word, (counts.get(word) ?? 0) + 1);
  return plain.filter((word) => (counts.get(word) ?? 0) >= MIN_COMMON_COUNT);
}

function makeRoot(random: Random): string {
  const stressed = pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS);
  const kind = random();
  if (kind < 0.4) return stressed;
  if (kind < 0.75) return stressed + pick(random, UNSTRESSED);
  return pick(random, ONSETS) + pick(random, VOWELS) + stressed;
}

function allWords(random: Random, roots: readonly string[]): Set<string> {
  const words = new Set<string>();
  while (words.size < LANGUAGE_WORDS) {
    const isPlain = between(random, 1, 100) <= PLAIN_OF_100;
    const parts = isPlain ? 1 : between(random, 1, 100) <= THREE_PARTS_OF_100 ? 3 : 2;
    let word = pick(random, roots);
    for (let part = 1; part < parts; part += 1) word += pick(random, LINKS) + pick(random, roots);
    words.add(word + pick(random, INFLECTIONS));
  }
  return words;
}
