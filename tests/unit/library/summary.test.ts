import { expect, test } from 'vitest';
import { openCount, summaryOf } from '../../../src/library/summary';
import type { Publication, Question } from '../../../src/publication/model';

const question = (number: number, answer: string, sameAs: number | null = null): Question => ({
  number,
  question: 'Waarom?',
  answer,
  footnotes: [],
  sameAs,
});
const publication: Publication = {
  id: '2022Z20166',
  title: 'Een titel',
  askers: [],
  answeredBy: [{ name: 'A', role: 'Minister' }],
  asked: '2022-10-21',
  answered: '2022-11-10',
  postponed: null,
  url: 'https://www.tweedekamer.nl/',
  alsoKnownAs: [],
  sources: [],
  questions: [question(1, 'Daarom.'), question(2, '', 1), question(3, '')],
};

test('a question that another answers is not open', () => {
  expect(openCount(publication)).toBe(1);
});

test('a summary has what lists show', () => {
  expect(summaryOf(publication, 'own', '2026-11-27T18:00:00Z')).toEqual({
    id: '2022Z20166',
    title: 'Een titel',
    answeredBy: [{ name: 'A', role: 'Minister' }],
    asked: '2022-10-21',
    answered: '2022-11-10',
    questions: 3,
    open: 1,
    url: 'https://www.tweedekamer.nl/',
    alsoKnownAs: [],
    origin: 'own',
    added: '2026-11-27T18:00:00Z',
  });
});
