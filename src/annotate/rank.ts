/** Which of a term's answers the sentence round it asks for. */
import { stem } from '../lexicon/analysis';
import { splitCompound } from '../lexicon/compound';
import { buildFieldIndex } from '../lexicon/fields';
import type { Match } from '../lexicon/matcher';
import type { AnswerWords, Lexicon, Term, TermAnswer } from '../lexicon/model';
import { once } from '../lexicon/once';
import type { AnswerRef } from './model';
import type { Reading } from './reading';
import { sentenceRound } from './sentence-round';

/** How much the words of the page weigh beside how much each answer says of the term, when they say enough. */
const PAGE_SHARE = 0.75;

/** Agreement of two rare words, or several common ones; one word alone may be chance and weighs half. */
const ENOUGH_AGREEMENT = 6;

/** Words outside the sentence but in the same block count for less: a paragraph may speak of several things. */
const BESIDE_WEIGHT = 0.35;

/** And for so much of that where the sentence itself says enough. */
const BESIDE_SHARE_WHERE_ENOUGH = 0.25;

/** How many words round a sentence are looked at, where a block is a whole article. */
const MOST_WORDS_BESIDE = 60;

/** An editor's word for what an answer is about tells more than a word that happens to stand in it. */
const TOPIC_WEIGHT = 1.5;

/** What another term in the sentence tells: the answer that speaks about both is likely meant. */
const OTHER_TERM_WEIGHT = 1.5;

/** Okapi BM25's usual constants: how soon repetition stops counting, and how much an answer's length does. */
const BM25_K1 = 1.2;
const BM25_B = 0.5;

/** Words whose points are remembered: those of a few pages. */
const MAX_REMEMBERED = 20_000;

/** Scores are given to three decimals: enough to order, short enough to read. */
const SCORE_STEP = 1000;

/** Where in a block something stands: indexes of tokens. */
export interface Place {
  firstToken: number;
  lastToken: number;
}

/** Orders answers by a block of page text. `name`: of what stands there, which tells its answers apart no more. */
export type Ranker = (
  subject: { name: string; answers: readonly TermAnswer[] },
  block: Reading,
  place: Place,
) => AnswerRef[];

const idOf = (answer: { publication: string; question: number }) =>
  `${answer.publication}/${answer.question}`;

/** Answers are the same for many pages, and adding up their words takes longer than choosing between them. */
const lengthsByAnswer = new WeakMap<AnswerWords, number>();

function lengthOf(answer: AnswerWords): number {
  const known = lengthsByAnswer.get(answer);
  if (known !== undefined) return known;
  const length = Object.values(answer.counts).reduce((sum, count) => sum + count, 0);
  lengthsByAnswer.set(answer, length);
  return length;
}

/**
 * Makes the ranker of a lexicon.
 *
 * @example
 * const block = read('Fijnaut pleit voor legalisering van cannabis');
 * buildRanker(lexicon)(fijnaut, block, { firstToken: 0, lastToken: 0 })[0].question // 9
 */
export function buildRanker({ answers }: Pick<Lexicon, 'answers'>): Ranker {
  const lengths = answers.map(lengthOf);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(answers.length, 1);
  const rarity = (held: number) => Math.log(1 + answers.length / Math.max(held, 1));
  const topicIndex = once(() =>
    buildFieldIndex(answers.map((answer) => [idOf(answer), answer.topics] as const)),
  );
  const points = new Map<string, ReadonlyMap<string, number>>();

  /** How much a word of the page speaks for each answer that has it; worked out once a word. */
  function pointsOf(word: string): ReadonlyMap<string, number> {
    const known = points.get(word);
    if (known) return known;
    // Of each word of a page all answers are asked, and most have none: nothing is made of those.
    const holders: number[] = [];
    for (let i = 0; i < answers.length; i += 1) {
      if (Object.hasOwn((answers[i] as AnswerWords).counts, word)) holders.push(i);
    }
    const rare = rarity(holders.length);
    const found = new Map(
      holders.map((i) => {
        const answer = answers[i] as AnswerWords;
        const count = answer.counts[word] as number;
        const norm = BM25_K1 * (1 - BM25_B + BM25_B * ((lengths[i] ?? meanLength) / meanLength));
        return [idOf(answer), (rare * count * (BM25_K1 + 1)) / (count + norm)] as const;
      }),
    );
    if (points.size < MAX_REMEMBERED) points.set(word, found);
    return found;
  }

  /** How much a key speaks for each answer as an editor's topic, by topic. */
  function topicsOf(key: string): Map<string, Map<string, number>> {
    const byTopic = new Map<string, Map<string, number>>();
    for (const { field, entry } of topicIndex()(key)) {
      const ids = byTopic.get(entry) ?? new Map<string, number>();
      byTopic.set(entry, ids.set(field, 0));
    }
    for (const ids of byTopic.values()) {
      const value = TOPIC_WEIGHT * rarity(ids.size);
      for (const id of ids.keys()) ids.set(id, value);
    }
    return byTopic;
  }

  /** What words of a block say for each answer; each word counts once, in the sums where it comes first. */
  function addWords(
    sums: number[],
    ids: readonly string[],
    block: Reading,
    places: readonly number[],
    seen: Set<string>,
  ): void {
    const add = (key: string, values: ReadonlyMap<string, number>) => {
      if (values.size === 0 || seen.has(key)) return;
      seen.add(key);
      for (const [i, id] of ids.entries()) sums[i] = (sums[i] ?? 0) + (values.get(id) ?? 0);
    };
    const stems = block.stems();
    for (const at of places) {
      const key = block.tokens[at]?.key ?? '';
      for (const [topic, values] of topicsOf(key)) add(`topic ${topic}`, values);
      const word = stems[at];
      if (!word) continue;
      const whole = pointsOf(word);
      if (whole.size > 0) add(word, whole);
      else for (const part of partsOf(key)) add(part, pointsOf(part));
    }
  }

  /** The stems of a compound's parts that answers have. */
  function partsOf(key: string): string[] {
    return splitCompound(key, (part) => pointsOf(stem(part)).size > 0).map(stem);
  }

  /** What another term says: who names the coffeeshops' experiment beside Fijnaut asks for their answer. */
  function addTerms(sums: number[], ids: readonly string[], terms: Iterable<Term>): void {
    for (const term of terms) {
      for (const [i, id] of ids.entries()) {
        const held = term.answers.find((answer) => idOf(answer) === id);
        if (held) sums[i] = (sums[i] ?? 0) + OTHER_TERM_WEIGHT * held.weight * rarity(term.answers.length);
      }
    }
  }

  /** What the sentence says for each answer, with what the rest of the block adds. */
  function agreements(ids: readonly string[], name: string, block: Reading, place: Place): number[] {
    const { first, last } = sentenceRound(block, place);
    const ownKeys = new Set(block.tokens.slice(place.firstToken, place.lastToken + 1).map(({ key }) => key));
    const isOther = (at: number) => !ownKeys.has(block.tokens[at]?.key ?? '');
    const beside = [
      ...range(Math.max(0, first - MOST_WORDS_BESIDE), first - 1),
      ...range(last + 1, Math.min(block.tokens.length - 1, last + MOST_WORDS_BESIDE)),
    ];
    const seen = new Set<string>();
    const inSentence = ids.map(() => 0);
    const around = ids.map(() => 0);
    addWords(inSentence, ids, block, range(first, last).filter(isOther), seen);
    addWords(around, ids, block, beside.filter(isOther), seen);
    const others = block.matches.filter(({ term, form }) => term.name !== name && !form.ambiguous);
    const isInside = (match: Match) => match.firstToken >= first && match.lastToken <= last;
    const near = new Set(others.filter(isInside).map(({ term }) => term));
    addTerms(inSentence, ids, near);
    addTerms(around, ids, new Set(others.map(({ term }) => term).filter((term) => !near.has(term))));
    const says = Math.min(1, Math.max(...inSentence) / ENOUGH_AGREEMENT);
    const share = BESIDE_WEIGHT * (1 - says * (1 - BESIDE_SHARE_WHERE_ENOUGH));
    return inSentence.map((sum, i) => sum + share * (around[i] ?? 0));
  }

  return ({ name, answers: own }, block, place) => {
    if (own.length < 2) return own.map(refOf);
    const ids = own.map(idOf);
    const sums = agreements(ids, name, block, place);
    const best = Math.max(...sums, 0);
    const pageShare = PAGE_SHARE * Math.min(1, best / ENOUGH_AGREEMENT);
    return own
      .map((answer, i) => {
        const onPage = best > 0 ? (sums[i] ?? 0) / best : 0;
        const score = pageShare * onPage + (1 - pageShare) * answer.weight;
        return { ...refOf(answer), score: Math.round(score * SCORE_STEP) / SCORE_STEP };
      })
      .sort((a, b) => b.score - a.score);
  };
}

function refOf({ publication, question, weight }: TermAnswer): AnswerRef {
  return { publication, question, score: weight };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
