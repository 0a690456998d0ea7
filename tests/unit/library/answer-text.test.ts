import { expect, test, vi } from 'vitest';
import { answerText } from '../../../src/library/answer-text';

vi.mock('../../../src/library/bundled', () => ({
  loadPublications: async () => [
    { id: '2022Z20166', questions: [{ number: 5, answer: 'Ja. Dat\nis zo.\n\nEn meer.' }] },
  ],
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
