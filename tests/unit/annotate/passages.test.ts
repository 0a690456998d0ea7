import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/annotate/model';
import { passagesOf } from '../../../src/annotate/passages';
import { corpus } from '../support/corpus';

const { lexicon } = corpus;
const passages = passagesOf(lexicon);
const annotation = (more: Partial<Annotation>): Annotation => ({
  quote: 'Fortius',
  kind: 'term',
  term: 'project Fortius',
  block: 0,
  start: 0,
  end: 7,
  answers: [{ publication: '2022Z20166', question: 5, score: 1 }],
  evidence: [],
  ...more,
});

describe('the sentence of an answer', () => {
  const answer = (name: string, question: number) =>
    lexicon.terms.find((term) => term.name === name)?.answers.find((one) => one.question === question);

  test('is the first that names the term, with the term marked', () => {
    const { sentence = '', marks = [] } = answer('operatie Pollino', 4) ?? {};
    expect(sentence).toMatch(/^Ook operatie Pollino in 2018/);
    expect(marks.map(({ start, end }) => sentence.slice(start, end))).toEqual(['operatie Pollino']);
  });

  test('is the first of the answer where only the question names the term', () => {
    expect(answer('Fijnaut', 9)).toMatchObject({
      sentence: 'Ik stel een beleid voor dat gebaseerd is op wetenschappelijke inzichten.',
      marks: [],
    });
  });
});

test('each answer of each term is given once, with date, minister and official address', () => {
  const found = passages([annotation({}), annotation({})]);
  expect(Object.keys(found)).toEqual(['project Fortius|2022Z20166/5']);
  expect(found['project Fortius|2022Z20166/5']).toMatchObject({
    termKind: 'programme',
    question: 5,
    answered: '2022-11-10',
    asked: '2022-10-21',
    respondent: { role: 'Minister van Justitie en Veiligheid' },
    officialUrl:
      'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628#:~:text=Antwoord%205',
  });
});

test('an answer of several ministers names the others too, one of a single minister nobody', () => {
  const other = { name: 'W.B. Hoekstra', role: 'Minister van Buitenlandse Zaken' };
  const publications = lexicon.publications.map((facts) => ({ ...facts, alsoAnsweredBy: [other] }));
  const key = 'project Fortius|2022Z20166/5';
  expect(passagesOf({ ...lexicon, publications })([annotation({})])[key]?.alsoAnsweredBy).toEqual([other]);
  expect(passages([annotation({})])[key]).not.toHaveProperty('alsoAnsweredBy');
});

test.each([
  ['figure', '96.676 verdacht verklaarde transacties', 14, 'verklaarde in 2021 96.676 transacties verdacht'],
  [
    'reference',
    'Kamerstuk 29 911, nr. 358',
    14,
    'ter beschikking zijn gesteld aan de (bijzondere) opsporingsdiensten',
  ],
  ['article', '2022Z20166', 1, 'Ik ben bekend met het interview'],
] as const)('a %s has the sentence that says it', (kind, term, question, words) => {
  const answers = [{ publication: '2022Z20166', question, score: 1 }];
  const [passage] = Object.values(passages([annotation({ kind, term, answers })]));
  expect(passage?.sentence).toContain(words);
});
