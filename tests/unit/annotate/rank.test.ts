import { expect, test } from 'vitest';
import { buildRanker } from '../../../src/annotate/rank';
import { stemsOf } from '../../../src/lexicon/analysis';
import type { AnswerWords } from '../../../src/lexicon/model';
import { term } from '../support/lexicon';

function words(question: number, text: string): AnswerWords {
  const counts: Record<string, number> = {};
  for (const stem of stemsOf(text)) counts[stem] = (counts[stem] ?? 0) + 1;
  return { publication: 'P', question, counts };
}

// Answer 3 says most of Fijnaut by itself; the page's sentence may still ask for another.
const answers = [
  words(3, 'Fijnaut stelt een gemeenschappelijk politie- en douanecentrum voor op het grensgebied'),
  words(9, 'Fijnaut wil een gesprek over legalisering van cannabis; het experiment met coffeeshops loopt'),
];
const fijnaut = term('Fijnaut', ['Fijnaut'], [], {
  answers: [
    { publication: 'P', question: 3, weight: 1 },
    { publication: 'P', question: 9, weight: 0.8 },
  ],
});
const rank = (block: string) => buildRanker({ answers })(fijnaut, { stems: () => new Set(stemsOf(block)) });
const best = (block: string) => rank(block)[0]?.question;

test('beside cannabis the answer on cannabis comes first', () => {
  expect(best('Volgens Fijnaut is het tijd voor legalisering van cannabis.')).toBe(9);
});

test('beside a joint centre the answer on the centre comes first', () => {
  expect(best('Fijnaut pleit voor een centrum van politie en douane bij de grens.')).toBe(3);
});

test('where the sentence asks for nothing, the answer that says most of the term comes first', () => {
  expect(best('Dat zei Fijnaut gisteren.')).toBe(3);
});

test('scores fall and stay within 0 and 1', () => {
  const scores = rank('Fijnaut over cannabis').map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const score of scores) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
