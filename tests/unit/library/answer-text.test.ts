import { expect, test, vi } from 'vitest';
import { answerText } from '../../../src/library/answer-text';

vi.mock('../../../src/library/library', () => ({
  loadAnswer: async (publication: string, question: number) =>
    publication === '2022Z20166' && question === 5
      ? { number: 5, answer: 'Ja. Dat\nis zo.\n\nEn meer.' }
      : null,
}));

test('gives the paragraphs of an answer, each in one line', async () => {
  expect(await answerText('2022Z20166', 5)).toEqual(['Ja. Dat is zo.', 'En meer.']);
});

test.each([
  ['2022Z20166', 6],
  ['1999Z00001', 5],
])('gives null for %s/%i, which is not there', async (publication, question) => {
  expect(await answerText(publication, question)).toBeNull();
});
