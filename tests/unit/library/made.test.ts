import { expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { MADE } from '../../../src/library/made';

test('the library was made after its last answer, and not in the future', async () => {
  const { publications } = await readCorpus();
  expect(MADE).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(publications.every(({ answered }) => answered !== null && answered <= MADE)).toBe(true);
  expect(MADE <= new Date().toISOString().slice(0, 10)).toBe(true);
});
