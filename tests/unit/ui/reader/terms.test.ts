import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/build-corpus';
import { compileForm } from '../../../../src/lexicon/forms';
import type { Term } from '../../../../src/lexicon/model';
import { termFinder } from '../../../../src/ui/reader/terms';

const answer = (question: number, publication = 'A') => ({
  publication,
  question,
  weight: 1,
  sentence: '',
  marks: [],
});

function term(name: string, forms: [string, boolean][], questions: number[]): Term {
  return {
    name,
    kind: 'body',
    fields: [],
    needs: [],
    otherBearers: { words: [], fields: [] },
    forms: forms.flatMap(([text, ambiguous]) => compileForm(text, ambiguous)),
    answers: questions.map((question) => answer(question)),
  };
}

const EUROPOL = term('Europol', [['Europol', false]], [3, 4]);
const JIT = term(
  'Joint Investigation Team',
  [
    ['JIT', true],
    ['joint investigation team', false],
  ],
  [4, 7],
);
const FORTIUS = term('project Fortius', [['Fortius', false]], [5]);
const find = termFinder([EUROPOL, JIT, FORTIUS]);
const found = (text: string, question: number) =>
  find(text, { publication: 'A', question }).map(({ start, end, elsewhere }) => [
    text.slice(start, end),
    elsewhere.map((other) => other.question),
  ]);

describe('termFinder', () => {
  it('leads from a term to the other answers that speak of it', () => {
    expect(found('Ook Europol doet mee.', 3)).toEqual([['Europol', [4]]]);
    expect(found('Ook Europol doet mee.', 9)).toEqual([['Europol', [3, 4]]]);
  });

  it('takes an answer of the same number in another publication for another', () => {
    const [first] = find('Europol', { publication: 'B', question: 3 });
    expect(first?.elsewhere).toEqual([answer(3), answer(4)]);
  });

  it('links the first mention alone', () => {
    expect(found('Europol. En weer Europol.', 3)).toEqual([['Europol', [4]]]);
  });

  it('leaves a term alone that no other answer speaks of', () => {
    expect(found('Project Fortius', 5)).toEqual([]);
    expect(found('Project Fortius', 6)).toEqual([['Fortius', [5]]]);
  });

  it('takes a form with other bearers only where the answer is known to speak of the term', () => {
    expect(found('Een JIT is opgericht.', 4)).toEqual([['JIT', [7]]]);
    expect(found('Een JIT is opgericht.', 9)).toEqual([]);
    expect(found('Een joint investigation team.', 9)).toEqual([['joint investigation team', [4, 7]]]);
  });

  it('links in each answer of the letter only to other answers, in its own order and without overlap', async () => {
    const { publications, lexicon } = await readCorpus();
    const findTerms = termFinder(lexicon.terms);
    let links = 0;
    for (const { id, questions } of publications) {
      for (const { number, answer: text } of questions) {
        let last = 0;
        for (const { start, end, elsewhere } of findTerms(text, { publication: id, question: number })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(
            elsewhere.some(({ question, publication }) => publication === id && question === number),
          ).toBe(false);
          last = end;
          links++;
        }
      }
    }
    expect(links).toBeGreaterThan(20);
  });
});
