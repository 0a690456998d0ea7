/**
 * Whether an ambiguous form is the term: judged from the words of the term's fields in its own block, in the
 * blocks round it and in the page's lead, against words that speak for another bearer.
 */
import type { Term } from '../lexicon/model';
import { type Token, tokenize } from '../lexicon/tokens';
import { type FieldWord, hasWords } from './fields';

/** Points of a distinct field word in the form's own block: it is about the same thing. */
const NEAR_POINTS = 2;
/** Points of one in a block beside it or in the lead. */
const FAR_POINTS = 1;
/** The lead alone must not decide: a page on a drug case may still mention the university. */
const MAX_LEAD_POINTS = 3;
/** Points needed. Two words in the block, or one there and the page about the field. */
const POINTS_NEEDED = 4;
/** How many blocks before and after count as beside it: news paragraphs are short. */
const BLOCKS_BESIDE = 2;
/** What a word of another bearer takes off: near, it outweighs any two words of the field. */
const OTHER_NEAR_POINTS = 5;
const OTHER_FAR_POINTS = 3;
/** How many words of the page are given as the reason. */
const MAX_EVIDENCE = 4;

/** One block, read once. */
export interface BlockWords {
  text: string;
  tokens: readonly Token[];
}

/** A judgement: whether to annotate, and on which words of the page. */
export interface Verdict {
  accepted: boolean;
  evidence: string[];
}

/** A form in its place: which block, and its own words, which do not speak for it. */
export interface FormPlace {
  block: number;
  form: { keys: readonly string[] };
}

/**
 * Makes the judge of one page.
 *
 * @param blocks the page's blocks with their words
 * @param lead title and opening of the page
 * @param speaking the words of a text that speak for fields
 * @example const judge = contextJudge(blocks, lead, speaking); judge(term, place) // { accepted: true, evidence: ["Eurojust", "verdachten"] }
 */
export function contextJudge(
  blocks: readonly BlockWords[],
  lead: string,
  speaking: (text: string, tokens: readonly Token[]) => FieldWord[],
): (term: Term, place: FormPlace) => Verdict {
  const leadTokens = tokenize(lead);
  const leadWords = speaking(lead, leadTokens);
  const perBlock = new Map<number, FieldWord[]>();
  const wordsOf = (block: number): FieldWord[] => {
    const known = perBlock.get(block);
    if (known) return known;
    const { text, tokens } = blocks[block] ?? { text: '', tokens: [] };
    const words = speaking(text, tokens);
    perBlock.set(block, words);
    return words;
  };

  return (term, { block: ownBlock, form: { keys: ownKeys } }) => {
    const own = new Set(ownKeys);
    const speaksFor = (word: FieldWord) =>
      !own.has(word.key) && word.fields.some((f) => term.fields.includes(f));
    const besides: number[] = [];
    for (let block = ownBlock - BLOCKS_BESIDE; block <= ownBlock + BLOCKS_BESIDE; block += 1) {
      if (block !== ownBlock) besides.push(block);
    }
    const counted = new Map<string, FieldWord>();
    const countNew = (words: readonly FieldWord[]): number => {
      const before = counted.size;
      for (const word of words.filter(speaksFor)) if (!counted.has(word.key)) counted.set(word.key, word);
      return counted.size - before;
    };
    const near = countNew(wordsOf(ownBlock));
    const beside = countNew(besides.flatMap(wordsOf));
    const inLead = Math.min(countNew(leadWords), MAX_LEAD_POINTS);

    const otherIn = (tokens: readonly Token[]) => term.otherBearers.some((words) => hasWords(tokens, words));
    let points = NEAR_POINTS * near + FAR_POINTS * (beside + inLead);
    if (otherIn(blocks[ownBlock]?.tokens ?? [])) points -= OTHER_NEAR_POINTS;
    if (otherIn(leadTokens) || besides.some((block) => otherIn(blocks[block]?.tokens ?? []))) {
      points -= OTHER_FAR_POINTS;
    }
    const found = [...counted.values()];
    const hasNeeded = found.some((word) => word.fields.some((field) => term.needs.includes(field)));
    return {
      accepted: hasNeeded && points >= POINTS_NEEDED,
      evidence: found.slice(0, MAX_EVIDENCE).map((word) => word.written),
    };
  };
}
