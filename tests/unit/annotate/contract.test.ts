import { expect, test } from 'vitest';
import { reasonOf, toContract } from '../../../src/annotate/contract';
import type { Annotation } from '../../../src/annotate/model';

const jit: Annotation = {
  quote: 'JIT',
  kind: 'term',
  term: 'Joint Investigation Team (JIT)',
  block: 0,
  start: 0,
  end: 3,
  answers: [],
  evidence: ['Eurojust', 'verdachten'],
};

test.each([
  [jit, 'JIT, because: Eurojust, verdachten'],
  [{ ...jit, quote: 'EncroChat', evidence: [] }, 'EncroChat: no other meaning known'],
  [{ ...jit, kind: 'figure' as const, quote: '21', evidence: ['JIT’s'] }, '21, because: JIT’s'],
  [
    {
      ...jit,
      kind: 'reference' as const,
      quote: '29 911-358',
      term: 'Kamerstuk 29 911, nr. 358',
      evidence: [],
    },
    '29 911-358: the number of an official paper, Kamerstuk 29 911, nr. 358',
  ],
])('%j: %s', (annotation, reason) => {
  expect(reasonOf(annotation)).toBe(reason);
});

test('the contract has the reason instead of the evidence, and no headline', () => {
  const result = toContract(
    {
      citedBy: [],
      annotations: [jit],
      headline: { ...jit, kind: 'article' },
      context: { lead: '', otherMeanings: [], meant: [] },
    },
    'https://www.nrc.nl/a',
  );
  expect(result.annotations).toHaveLength(1);
  expect(result.annotations[0]).toHaveProperty('reason');
  expect(result.annotations[0]).not.toHaveProperty('evidence');
  expect(Object.keys(result)).toEqual(['url', 'citedBy', 'annotations']);
});
