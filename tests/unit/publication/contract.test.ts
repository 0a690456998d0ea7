import { expect, it } from 'vitest';
import { toContract } from '../../../src/publication/contract';
import { parseLetter } from '../../../src/publication/letter';
import { SEED } from './seed';

it('has the keys of the command line contract, in their order, and no anchors', () => {
  const printed = toContract(parseLetter(SEED));
  expect(Object.keys(printed)).toEqual([
    'id',
    'title',
    'askers',
    'answeredBy',
    'asked',
    'answered',
    'url',
    'sources',
    'questions',
  ]);
  expect(Object.keys(printed.askers[0]!)).toEqual(['name', 'party']);
  expect(Object.keys(printed.answeredBy[0]!)).toEqual(['name', 'role']);
  expect(Object.keys(printed.sources[0]!)).toEqual(['mark', 'text', 'outlet', 'date', 'title', 'url']);
  expect(Object.keys(printed.questions[3]!)).toEqual(['number', 'question', 'answer', 'footnotes', 'sameAs']);
  expect(Object.keys(printed.questions[3]!.footnotes[0]!)).toEqual(['mark', 'text', 'url']);
});

it('has the values of the publication', () => {
  const publication = parseLetter(SEED, { url: 'https://www.tweedekamer.nl/a' });
  const printed: unknown = JSON.parse(JSON.stringify(toContract(publication)));
  expect(publication).toMatchObject({ ...(printed as object) });
  expect(printed).toMatchObject({ id: '2022Z20166', url: 'https://www.tweedekamer.nl/a' });
});
