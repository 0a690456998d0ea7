import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { packWords, unpackWords } from '../../../src/lexicon/answer-words';
import { readWords } from '../../../src/lexicon/publication-words';
import type { Question } from '../../../src/publication/model';
import { corpus } from '../support/corpus';
import { stemsOf } from '../support/stems';

const [letter] = corpus.publications;
const asked = (number: number, question: string, answer: string): Question => ({
  number,
  question,
  answer,
  footnotes: [],
  sameAs: null,
});
const wordsOf = (questions: Question[]) => unpackWords('2023Z00001', packWords(readWords({ questions })));

describe('the words of answers', () => {
  it('are counted by their stems, over question and answer, without stop words', () => {
    const words = wordsOf([asked(3, 'Wat doet een JIT in havens?', 'De haven en JIT’s.')]);
    expect(words(3)).toEqual({
      publication: '2023Z00001',
      question: 3,
      counts: { hav: 1, haven: 1, doet: 1, jit: 2 },
      topics: [],
    });
  });

  it('are those of each answer', () => {
    const words = wordsOf([asked(1, 'Haven?', 'Haven.'), asked(2, 'Zee?', 'Haven.')]);
    expect(words(1)?.counts).toEqual({ hav: 2 });
    expect(words(2)?.counts).toEqual({ zee: 1, hav: 1 });
  });

  it('of an answer that is not there are none', () => {
    expect(wordsOf([asked(1, 'Haven?', 'Ja.')])(2)).toBeUndefined();
  });

  it('are made once an answer', () => {
    const words = wordsOf([asked(1, 'Haven?', 'Ja.')]);
    expect(words(1)).toBe(words(1));
  });
});

const word = fc.constantFrom(
  'haven',
  'Havens',
  'de',
  'drugs',
  '__proto__',
  'constructor',
  'é',
  '12',
  'JIT’s',
  '',
);
const text = fc.array(word).map((words) => words.join(' '));

test('they are the stems of the text, counted', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (texts) => {
      const questions = texts.map(([question, answer], at) => asked(at + 1, question, answer));
      const words = wordsOf(questions);
      for (const { number, question, answer } of questions) {
        const counts = new Map<string, number>();
        for (const stem of stemsOf(`${question} ${answer}`)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
        expect(new Map(Object.entries(words(number)?.counts ?? {}))).toEqual(counts);
      }
    }),
  );
});

test('a letter packed has every stem once', () => {
  const { stems } = packWords(readWords(letter ?? { questions: [] }));
  expect(new Set(stems.split(' ')).size).toBe(stems.split(' ').length);
});
