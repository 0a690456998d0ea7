import { expect, it } from 'vitest';
import type { Mark } from '../../../src/page/marks';
import { summarise } from '../../../src/page/notes';

function mark(term: string, quote: string, ...questions: number[]): Mark {
  const answers = questions.map((question) => ({ publication: '2022Z20166', question, score: 1 }));
  const annotation = {
    quote,
    kind: 'term' as const,
    term,
    block: 0,
    start: 0,
    end: quote.length,
    answers,
    evidence: [],
  };
  return {
    annotation,
    passages: [],
    block: { text: quote, nodes: [], starts: [] },
    start: 0,
    end: quote.length,
  };
}

it('has one note a term, in the order of the page, with its first words and its best answer', () => {
  const marks = [
    mark('project Fortius', 'Fortius', 5, 6),
    mark('Europol', 'Europol', 4),
    mark('project Fortius', 'project Fortius', 6),
  ];
  expect(summarise(marks)).toEqual([
    {
      kind: 'term',
      term: 'project Fortius',
      quote: 'Fortius',
      count: 2,
      index: 0,
      best: { publication: '2022Z20166', question: 5 },
    },
    {
      kind: 'term',
      term: 'Europol',
      quote: 'Europol',
      count: 1,
      index: 1,
      best: { publication: '2022Z20166', question: 4 },
    },
  ]);
});

it('has no best answer where there is none', () => {
  expect(summarise([mark('Europol', 'Europol')])[0]?.best).toBeNull();
});

it('leaves out the headline of a cited page, which has its place among the marks all the same', () => {
  const headline = mark('2022Z20166', 'Speurders wachten op Fortius', 1);
  headline.annotation.kind = 'article';
  const notes = summarise([headline, mark('project Fortius', 'Fortius', 5)]);
  expect(notes.map(({ term, index }) => ({ term, index }))).toEqual([{ term: 'project Fortius', index: 1 }]);
});
