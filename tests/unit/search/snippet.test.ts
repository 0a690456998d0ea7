import { expect, test } from 'vitest';
import type { Question } from '../../../src/publication/model';
import { snippetOf } from '../../../src/search/snippet';

const question = (answer: string): Question => ({
  number: 1,
  question: '',
  answer,
  footnotes: [],
  sameAs: null,
});
const marked = (answer: string, found: string[]) => {
  const { text, marks } = snippetOf(question(answer), new Set(found));
  return { text, hits: marks.map(({ start, end }) => text.slice(start, end)) };
};

test('the sentence with most of the words wins over the first', () => {
  expect(marked('De haven is groot. In de haven is een project.', ['haven', 'project'])).toEqual({
    text: 'In de haven is een project.',
    hits: ['haven', 'project'],
  });
});

test('a long sentence is cut round its first hit, at words, and the hit stays marked', () => {
  const { text, hits } = marked(`${'lang woord '.repeat(40)}Fortius ${'nog meer '.repeat(40)}.`, ['fortius']);
  expect(text).toMatch(/^…woord|^…lang/);
  expect(text.endsWith('…')).toBe(true);
  expect(text.length).toBeLessThan(250);
  expect(hits).toEqual(['Fortius']);
});

test('an answer without the words gives its first sentence, unmarked', () => {
  expect(marked('Ja. Dat klopt.', ['fortius'])).toEqual({ text: 'Ja.', hits: [] });
});

test('an empty answer gives an empty snippet', () => {
  expect(marked('', ['fortius'])).toEqual({ text: '', hits: [] });
});
