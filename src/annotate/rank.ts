/** Which of a term's answers the sentence round it asks for. */
import { stem } from '../lexicon/analysis';
import type { Lexicon, Term } from '../lexicon/model';
import type { AnswerRef } from './model';

/** How much the words of the page weigh beside how much each answer says of the term, when they say enough. */
const PAGE_SHARE = 0.65;

/** Agreement of two rare words, or several common ones; one word alone may be chance and weighs half. */
const ENOUGH_AGREEMENT = 6;

/** Okapi BM25's usual constants: how soon repetition stops counting, and how much an answer's length does. */
const BM25_K1 = 1.2;
const BM25_B = 0.5;

/** Scores are given to three decimals: enough to order, short enough to read. */
const SCORE_STEP = 1000;

/** A block of page text, as far as ranking looks at it. */
export interface RankedBlock {
  /** The stems of its words. */
  stems(): ReadonlySet<string>;
}

/** Orders a term's answers by a block of page text. */
export type Ranker = (term: Term, block: RankedBlock) => AnswerRef[];

const idOf = (answer: { publication: string; question: number }) =>
  `${answer.publication}/${answer.question}`;

/**
 * Makes the ranker of a lexicon.
 *
 * @example buildRanker(lexicon)(fijnaut, read('Fijnaut pleit voor legalisering van cannabis'))[0].question // 9
 */
export function buildRanker({ answers }: Pick<Lexicon, 'answers'>): Ranker {
  const byId = new Map(answers.map((answer) => [idOf(answer), answer.counts]));
  const lengths = new Map(
    answers.map((answer) => [
      idOf(answer),
      Object.values(answer.counts).reduce((sum, count) => sum + count, 0),
    ]),
  );
  const meanLength =
    [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(answers.length, 1);
  const holders = new Map<string, number>();
  for (const { counts } of answers) {
    for (const word of Object.keys(counts)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => Math.log(1 + answers.length / (holders.get(word) ?? answers.length));

  const agreement = (id: string, stems: readonly string[]): number => {
    const counts = byId.get(id) ?? {};
    const length = BM25_K1 * (1 - BM25_B + BM25_B * ((lengths.get(id) ?? meanLength) / meanLength));
    let sum = 0;
    for (const word of stems) {
      const count = counts[word] ?? 0;
      if (count > 0) sum += (rarity(word) * count * (BM25_K1 + 1)) / (count + length);
    }
    return sum;
  };

  // The term itself tells its answers apart no more than its name does: every one of them has it. Worked out when a
  // term is first ranked: stemming all forms at once would take most of the worker's start.
  const ownStems = new Map<Term, ReadonlySet<string>>();
  const ownStemsOf = (term: Term): ReadonlySet<string> => {
    const known = ownStems.get(term);
    if (known) return known;
    const stems = new Set(term.forms.flatMap(({ keys }) => keys).map(stem));
    ownStems.set(term, stems);
    return stems;
  };

  return (term, block) => {
    const [only, ...others] = term.answers;
    if (only && others.length === 0) {
      return [{ publication: only.publication, question: only.question, score: only.weight }];
    }
    const own = ownStemsOf(term);
    const stems = [...block.stems()].filter((word) => !own.has(word));
    const agreements = term.answers.map((answer) => agreement(idOf(answer), stems));
    const best = Math.max(...agreements, 0);
    const pageShare = PAGE_SHARE * Math.min(1, best / ENOUGH_AGREEMENT);
    return term.answers
      .map(({ publication, question, weight }, i) => {
        const onPage = best > 0 ? (agreements[i] ?? 0) / best : 0;
        const score = pageShare * onPage + (1 - pageShare) * weight;
        return { publication, question, score: Math.round(score * SCORE_STEP) / SCORE_STEP };
      })
      .sort((a, b) => b.score - a.score);
  };
}
