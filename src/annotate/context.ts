/**
 * Whether an ambiguous form is the term: judged from the words of the term's fields in its own block, in the
 * blocks round it and in the page's lead, against words that speak for another bearer.
 */
import type { Term } from '../lexicon/model';
import type { FieldWord } from './fields';
import type { Reading } from './reading';

/** Points of a distinct field word (see `FieldWord.weight`) in the form's own block: it is about the same thing. */
const NEAR_POINTS = 2;
/** Points of one in a block beside it or in the lead. */
const FAR_POINTS = 1;
/** The lead alone must not decide: a page on a drug case may still mention the university. */
const MAX_LEAD_POINTS = 3;
/** Points needed. Two words in the block, or one there and the page about the field. */
const POINTS_NEEDED = 4;
/** How many blocks before and after count as beside it: news paragraphs are short. */
const BLOCKS_BESIDE = 2;
/** What words of another bearer take off: near, they outweigh any two words of the field. */
const OTHER_NEAR_POINTS = 5;
const OTHER_FAR_POINTS = 3;
/** What it adds that the page names the term in full somewhere: "… Expertisecentrum" and, further on, "RIEC". */
const NAMED_IN_FULL_POINTS = 3;
/** How many words of the page are given as the reason. */
const MAX_EVIDENCE = 4;

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
 * @param blocks the page's blocks
 * @param lead title and opening of the page
 * @example contextJudge(blocks, lead)(jit, { block: 0, form }) // { accepted: true, evidence: ["Eurojust", "verdachten"] }
 */
export function contextJudge(
  blocks: readonly Reading[],
  lead: () => Reading,
): (term: Term, place: FormPlace) => Verdict {
  const namedInFull = new Set(
    blocks.flatMap(({ matches }) => matches.filter(({ form }) => !form.ambiguous).map(({ term }) => term)),
  );
  return (term, { block, form }) => {
    const own = blocks[block];
    if (!own) return { accepted: false, evidence: [] };
    const beside = [
      ...blocks.slice(Math.max(0, block - BLOCKS_BESIDE), block),
      ...blocks.slice(block + 1, block + 1 + BLOCKS_BESIDE),
    ];

    const counted = new Map<string, FieldWord>();
    const countNew = (reading: Reading): number => {
      let weight = 0;
      for (const word of reading.fieldWords()) {
        const speaksFor = word.fields.some((field) => term.fields.includes(field));
        if (!speaksFor || form.keys.includes(word.key) || counted.has(word.key)) continue;
        counted.set(word.key, word);
        weight += word.weight;
      }
      return weight;
    };
    let points = NEAR_POINTS * countNew(own);
    for (const reading of beside) points += FAR_POINTS * countNew(reading);
    points += FAR_POINTS * Math.min(countNew(lead()), MAX_LEAD_POINTS);
    if (namedInFull.has(term)) points += NAMED_IN_FULL_POINTS;
    if (own.speaksAgainst(term)) points -= OTHER_NEAR_POINTS;
    if ([lead(), ...beside].some((reading) => reading.speaksAgainst(term))) points -= OTHER_FAR_POINTS;

    const found = [...counted.values()];
    const hasNeeded = found.some((word) => word.fields.some((field) => term.needs.includes(field)));
    return {
      accepted: (hasNeeded || namedInFull.has(term)) && points >= POINTS_NEEDED,
      evidence: found.slice(0, MAX_EVIDENCE).map((word) => word.written),
    };
  };
}
