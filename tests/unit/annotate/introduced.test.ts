import { describe, expect, test } from 'vitest';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { answerOf, lexiconOf, term } from '../support/lexicon';

const annotate = buildAnnotator(
  lexiconOf({
    terms: [
      term('Joint Investigation Team (JIT)', ['gemeenschappelijk onderzoeksteam'], [], {
        answers: [answerOf(4)],
      }),
    ],
    answers: [{ publication: 'P', question: 4, counts: {}, topics: [] }],
  }),
);
const run = (...blocks: string[]) => annotate({ page: { url: '', title: '' }, blocks }).annotations;
const quotes = (...blocks: string[]) => run(...blocks).map(({ quote }) => quote);

describe('abbreviations that a page introduces for a term', () => {
  test('are the term’s in the bracket and from there on', () => {
    expect(
      quotes('Een gemeenschappelijk onderzoeksteam (GOT) kwam er.', 'Het GOT hield zeven mensen aan.'),
    ).toEqual(['gemeenschappelijk onderzoeksteam', 'GOT', 'GOT']);
  });

  test('say for which name they stand, and ask for its answers', () => {
    const [, inBracket] = run('Een gemeenschappelijk onderzoeksteam (hierna: ‘GOT’) kwam er.');
    expect(inBracket).toMatchObject({
      quote: 'GOT',
      term: 'Joint Investigation Team (JIT)',
      evidence: ['gemeenschappelijk onderzoeksteam'],
      answers: [{ question: 4 }],
    });
  });

  test.each([
    ['before they are introduced', ['Het GOT zwijgt.', 'Een gemeenschappelijk onderzoeksteam (GOT).'], 1],
    ['as a plural', ['Een gemeenschappelijk onderzoeksteam (GOT).', 'Twee GOTs.'], 2],
    ['in another word', ['Een gemeenschappelijk onderzoeksteam (GOT).', 'De GOTH-stijl van GOTLAND.'], 1],
    ['in small letters', ['Een gemeenschappelijk onderzoeksteam (GOT).', 'He got it.'], 1],
    ['when the bracket says more', ['Een gemeenschappelijk onderzoeksteam (GOT in Luik).', 'Het GOT.'], 0],
    ['when the bracket is a place', ['Een gemeenschappelijk onderzoeksteam (LUIK).', 'In LUIK.'], 0],
  ])('%s: %j has %i', (_, blocks, count) => {
    expect(quotes(...blocks).filter((quote) => quote !== 'gemeenschappelijk onderzoeksteam')).toHaveLength(
      count,
    );
  });
});
