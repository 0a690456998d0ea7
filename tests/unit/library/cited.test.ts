import { expect, test, vi } from 'vitest';
import { loadLexicon } from '../../../src/library/bundled';
import { countQuestions } from '../../../src/library/cited';

const publication = (id: string, questions: number) => ({ id, openings: Array.from({ length: questions }) });

vi.mock('../../../src/library/bundled', () => ({
  loadLexicon: vi.fn(async () => ({
    publications: [publication('2022Z20166', 17), publication('2023Z00001', 4), publication('2023Z00002', 9)],
  })),
}));

test('counts the questions of the publications named, and of no other', async () => {
  expect(await countQuestions(['2022Z20166'])).toBe(17);
  expect(await countQuestions(['2023Z00001', '2022Z20166', '1999Z00001'])).toBe(21);
});

test('needs no library for a page that nothing cites', async () => {
  vi.mocked(loadLexicon).mockClear();
  expect(await countQuestions([])).toBe(0);
  expect(loadLexicon).not.toHaveBeenCalled();
});
