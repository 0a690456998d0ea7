import { describe, expect, test } from 'vitest';
import { passageSentence, passagesFor } from '../../../src/annotate/passages';
import { buildMatcher } from '../../../src/lexicon/matcher';
import { corpus } from '../support/corpus';

const matcher = buildMatcher(corpus.lexicon.terms);
const byId = new Map(corpus.publications.map((publication) => [publication.id, publication]));
const question = (number: number) => {
  const found = corpus.publications[0]?.questions.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`no question ${number}`);
  return found;
};

describe('the sentence of an answer', () => {
  test('is the first that names the term, with the term marked', () => {
    const { sentence, marks } = passageSentence(question(4), 'operatie Pollino', matcher);
    expect(sentence).toMatch(/^Ook operatie Pollino in 2018/);
    expect(marks.map(({ start, end }) => sentence.slice(start, end))).toEqual(['operatie Pollino']);
  });

  test('is the first of the answer where only the question names the term', () => {
    const { sentence, marks } = passageSentence(question(9), 'Fijnaut', matcher);
    expect(sentence).toBe('Ik stel een beleid voor dat gebaseerd is op wetenschappelijke inzichten.');
    expect(marks).toEqual([]);
  });
});

test('each answer of each term is given once, with date, minister and official address', () => {
  const answers = [{ publication: '2022Z20166', question: 5, score: 1 }];
  const annotation = {
    quote: 'Fortius',
    kind: 'term' as const,
    term: 'project Fortius',
    block: 0,
    start: 0,
    end: 7,
    answers,
    evidence: [],
  };
  const passages = passagesFor([annotation, annotation], byId, matcher);
  expect(Object.keys(passages)).toEqual(['project Fortius|2022Z20166/5']);
  expect(passages['project Fortius|2022Z20166/5']).toMatchObject({
    question: 5,
    answered: '2022-11-10',
    asked: '2022-10-21',
    respondent: { role: 'Minister van Justitie en Veiligheid' },
    officialUrl:
      'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628#:~:text=Antwoord%205',
  });
});
