import { expect, test } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile';
import { compileForm } from '../../../src/lexicon/forms';
import { mergeLexicons } from '../../../src/lexicon/merge';
import type { Lexicon, Term, TermAnswer } from '../../../src/lexicon/model';

const answer = (publication: string): TermAnswer => ({
  publication,
  question: 1,
  weight: 1,
  sentence: 'Zo is het.',
  marks: [],
});
const term = (name: string, publication: string, form: string, field: string): Term => ({
  name,
  kind: 'body',
  forms: compileForm(form, false),
  fields: [field],
  needs: [field],
  otherBearers: { words: [], fields: [] },
  answers: [answer(publication)],
});
const lexicon = (change: Partial<Lexicon>): Lexicon => ({ ...compileLexicon([], {}), ...change });

const A = lexicon({
  terms: [term('JIT', 'A', 'JIT', 'crime')],
  papers: { 'kst-1-1': { label: 'Kamerstuk 1', answers: [answer('A')] } },
});
const B = lexicon({
  terms: [term('JIT', 'B', 'joint investigation team', 'law'), term('NPO', 'B', 'NPO', 'media')],
  papers: { 'kst-1-1': { label: 'Kamerstuk 1', answers: [answer('B')] } },
});

test('terms of one name become one, with the forms, fields and answers of all', () => {
  const { terms } = mergeLexicons([A, B]);
  expect(terms.map(({ name }) => name)).toEqual(['JIT', 'NPO']);
  expect(terms[0]).toMatchObject({
    forms: [{ words: ['jit'] }, { words: ['joint', 'investigation', 'team'] }],
    fields: ['crime', 'law'],
    needs: ['crime', 'law'],
    answers: [{ publication: 'A' }, { publication: 'B' }],
  });
});

test('so do papers', () => {
  expect(mergeLexicons([A, B]).papers['kst-1-1']?.answers.map(({ publication }) => publication)).toEqual([
    'A',
    'B',
  ]);
});

test('what is merged stays as it was', () => {
  const before = structuredClone([A, B]);
  mergeLexicons([A, B]);
  expect([A, B]).toEqual(before);
});
