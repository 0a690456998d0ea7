import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../src/lexicon/model';
import { overviewOf } from '../../../../src/ui/reader/overview-rows';

function term(name: string, weights: [question: number, weight: number, publication?: string][]): Term {
  return {
    name,
    kind: 'body',
    fields: [],
    needs: [],
    otherBearers: { words: [], fields: [] },
    forms: [],
    answers: weights.map(([question, weight, publication = 'A']) => ({
      publication,
      question,
      weight,
      sentence: '',
      marks: [],
    })),
  };
}

describe('overviewOf', () => {
  it('says how much each answer says of a term, answers in their order', () => {
    expect(
      overviewOf(
        [
          term('Douane', [
            [7, 1],
            [5, 0.43],
            [3, 0.2],
          ]),
        ],
        'A',
      ),
    ).toEqual([
      {
        term: 'Douane',
        cells: [
          { question: 3, amount: 'little' },
          { question: 5, amount: 'some' },
          { question: 7, amount: 'much' },
        ],
      },
    ]);
  });

  it('has the terms in the order in which the answers come to them, the more widely spoken of first', () => {
    const rows = overviewOf(
      [
        term('laat', [[9, 1]]),
        term('alleen', [[2, 1]]),
        term('vaak', [
          [2, 1],
          [9, 1],
        ]),
        term('als eerste', [[1, 1]]),
      ],
      'A',
    );
    expect(rows.map((row) => row.term)).toEqual(['als eerste', 'vaak', 'alleen', 'laat']);
  });

  it('leaves out what another publication says', () => {
    const rows = overviewOf(
      [
        term('hier', [
          [1, 1],
          [2, 1, 'B'],
        ]),
        term('elders', [[1, 1, 'B']]),
      ],
      'A',
    );
    expect(rows).toEqual([{ term: 'hier', cells: [{ question: 1, amount: 'much' }] }]);
  });
});
