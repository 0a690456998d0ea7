import { describe, expect, test } from 'vitest';
import { buildRanker } from '../../../src/annotate/rank';
import type { AnswerWords } from '../../../src/lexicon/model';
import { corpus } from '../support/corpus';
import { answerOf, lexiconOf, readingOf, term } from '../support/lexicon';
import { stemsOf } from '../support/stems';

function words(question: number, text: string, topics: string[] = []): AnswerWords {
  const counts: Record<string, number> = {};
  for (const stem of stemsOf(text)) counts[stem] = (counts[stem] ?? 0) + 1;
  return { publication: 'P', question, counts, topics };
}

// Answer 3 says most of Fijnaut by itself; the page's sentence may still ask for another.
const fijnaut = term('Fijnaut', ['Fijnaut'], [], { answers: [answerOf(3, 1), answerOf(9, 0.8)] });
const experiment = term('wietexperiment', ['wietexperiment'], [], { answers: [answerOf(9)] });
const lexicon = lexiconOf({
  terms: [fijnaut, experiment],
  answers: [
    words(3, 'Fijnaut stelt een gemeenschappelijk politie- en douanecentrum voor op het grensgebied', [
      'customs',
      'frontier*',
    ]),
    words(9, 'Fijnaut wil een gesprek over legalisering van cannabis; het experiment met coffeeshops loopt', [
      'marijuana',
    ]),
  ],
});
const ranker = buildRanker(lexicon);

function rank(block: string) {
  const reading = readingOf(block, lexicon);
  const match = reading.matches.find((one) => one.term === fijnaut);
  if (!match) throw new Error(`"${block}" does not name Fijnaut`);
  return ranker(fijnaut, reading, match);
}
const best = (block: string) => rank(block)[0]?.question;

describe('the sentence decides', () => {
  test.each([
    ['Volgens Fijnaut is het tijd voor legalisering van cannabis.', 9, 'cannabis'],
    ['Fijnaut pleit voor een centrum van politie en douane bij de grens.', 3, 'a joint centre'],
    ['Fijnaut wants customs officers at the frontier.', 3, 'an editor’s words in English'],
    ['Fijnaut on marijuana', 9, 'and for the other answer'],
    ['Fijnaut volgt het wietexperiment.', 9, 'another term of that answer beside it'],
    [
      'Fijnaut sprak over coffeeshophouders, cannabistelers en een legaliseringsdebat.',
      9,
      'a compound of a word of the answer',
    ],
    [
      'Over cannabis zweeg men. Fijnaut wil politie en douane bij de grens. Dat was alles.',
      3,
      'its own sentence before others',
    ],
    ['Dat zei Fijnaut gisteren.', 3, 'a sentence that asks for nothing: the answer that says most'],
  ])('%s → %i: %s', (block, question) => {
    expect(best(block)).toBe(question);
  });
});

test('scores fall and stay within 0 and 1', () => {
  const scores = rank('Fijnaut over cannabis').map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const score of scores) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

describe('every term of the letter that several answers speak about', () => {
  const rankLetter = buildRanker(corpus.lexicon);
  const several = corpus.lexicon.terms.filter(({ answers }) => answers.length > 1);
  const questions = corpus.publications[0]?.questions ?? [];

  test.each(several.map((one) => [one.name, one] as const))(
    '%s: each answer’s own question asks for it',
    (_, one) => {
      for (const { question: number } of one.answers) {
        const asked = questions.find((question) => question.number === number);
        const reading = readingOf(`${asked?.question} ${asked?.answer}`, corpus.lexicon);
        const match = reading.matches.find(({ term: found }) => found === one);
        if (match)
          expect(
            rankLetter(one, reading, match)
              .slice(0, 2)
              .map(({ question }) => question),
          ).toContain(number);
      }
    },
  );
});
