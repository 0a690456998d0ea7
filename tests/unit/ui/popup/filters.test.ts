import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../../src/library/model';
import type { SearchResult } from '../../../../src/search/model';
import { choicesOf, filterResults, NO_FILTERS } from '../../../../src/ui/popup/filters';

const publication = (id: string, answered: string, ...ministers: string[]): Summary => ({
  id,
  title: id,
  answeredBy: ministers.map((name) => ({ name, role: 'Minister' })),
  asked: answered,
  answered,
  url: null,
  alsoKnownAs: [],
  questions: 2,
  open: 0,
  origin: 'own',
  added: null,
});
const result = (id: string, question: number): SearchResult => ({
  publication: id,
  question,
  asked: 'Klopt dat?',
  score: 1,
  snippet: { text: '', marks: [] },
});

const library = [
  publication('2022Z20166', '2022-11-10', 'Yeşilgöz'),
  publication('2023Z00001', '2023-02-01', 'Yeşilgöz', 'Weerwind'),
  publication('2023Z00002', '2023-06-01', 'Weerwind'),
];
const results = [
  result('2023Z00001', 1),
  result('2022Z20166', 5),
  result('2023Z00002', 2),
  result('unknown', 1),
];
const shown = (filters: Partial<typeof NO_FILTERS>) =>
  filterResults(results, library, { ...NO_FILTERS, ...filters }).map((one) => one.publication);

test('choices are what the publications differ in', () => {
  expect(choicesOf(library)).toEqual({
    publication: ['2022Z20166', '2023Z00001', '2023Z00002'],
    minister: ['Weerwind', 'Yeşilgöz'],
    year: ['2023', '2022'],
  });
});

describe('results', () => {
  test('are all there where nothing is chosen, also those of a publication not at hand', () => {
    expect(shown({})).toEqual(results.map((one) => one.publication));
  });

  test.each([
    [{ publication: '2023Z00002' }, ['2023Z00002']],
    [{ minister: 'Yeşilgöz' }, ['2023Z00001', '2022Z20166']],
    [{ year: '2023' }, ['2023Z00001', '2023Z00002']],
    [{ year: '2023', minister: 'Yeşilgöz' }, ['2023Z00001']],
    [{ year: '2021' }, []],
  ])('with %j are %j, in their order', (filters, expected) => {
    expect(shown(filters)).toEqual(expected);
  });
});
