import { expect, test } from 'vitest';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { answerOf, fieldWords, lexiconOf } from '../support/lexicon';

const annotate = buildAnnotator(
  lexiconOf({
    papers: { 'kst-29911-358': { label: 'Kamerstuk 29 911, nr. 358', answers: [answerOf(14)] } },
    fields: { politics: fieldWords('minister*') },
  }),
);
const notes = (text: string) => annotate({ page: { url: '', title: '' }, blocks: [text] }).annotations;

test('a paper that an answer cites is a note with that answer and the official address', () => {
  expect(notes('Zie Kamerstuk 29 911, nr. 358.')).toEqual([
    {
      quote: 'Kamerstuk 29 911, nr. 358',
      kind: 'reference',
      term: 'Kamerstuk 29 911, nr. 358',
      block: 0,
      start: 4,
      end: 29,
      answers: [{ publication: 'P', question: 14, score: 1 }],
      evidence: [],
      url: 'https://zoek.officielebekendmakingen.nl/kst-29911-358.html',
    },
  ]);
});

test('a paper that is not in the library is a note with the address alone', () => {
  expect(notes('Zie kst-36200-12.')[0]).toMatchObject({ answers: [], term: 'Kamerstuk 36 200, nr. 12' });
});

test('a bare number is a paper only where the page speaks of parliament', () => {
  expect(notes('De minister schrijft het (29 911-358).')).toHaveLength(1);
  expect(notes('Nummer 355 heeft 29 911, nr. 358 heeft minder punten.')).toEqual([]);
});
