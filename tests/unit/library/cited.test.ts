import { expect, test, vi } from 'vitest';
import { countQuestions } from '../../../src/library/cited';
import { findPublications } from '../../../src/library/library';

const publication = (id: string, questions: number) => ({ id, questions: Array.from({ length: questions }) });

vi.mock('../../../src/library/library', () => ({
  findPublications: vi.fn(async (ids: readonly string[]) =>
    [publication('2022Z20166', 17), publication('2023Z00001', 4), publication('2023Z00002', 9)].filter(
      ({ id }) => ids.includes(id),
    ),
  ),
}));

test('counts the questions of the publications named, and of no other', async () => {
  expect(await countQuestions(['2022Z20166'])).toBe(17);
  expect(await countQuestions(['2023Z00001', '2022Z20166', '1999Z00001'])).toBe(21);
});

test('needs no library for a page that nothing cites', async () => {
  vi.mocked(findPublications).mockClear();
  expect(await countQuestions([])).toBe(0);
  expect(findPublications).not.toHaveBeenCalled();
});
