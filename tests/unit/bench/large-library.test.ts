import { expect, test } from 'vitest';
import { keysOf } from '../../../src/lexicon/tokens';
import { largeLibrary } from '../../bench/support/large-library';
import { corpus } from '../support/corpus';

const library = largeLibrary(corpus.publications, 2_000);
const texts = library.flatMap(({ questions }) => questions.map(({ answer }) => answer));

test('it has as many answers as were asked for, and is the same each time', () => {
  expect(texts).toHaveLength(2_000);
  expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
  expect(largeLibrary(corpus.publications, 2_000)).toEqual(library);
});

test('its answers are as long as real ones, and distinct words grow more slowly than words', () => {
  const words = texts.map(keysOf);
  const count = words.reduce((sum, { length }) => sum + length, 0);
  expect(count / texts.length).toBeGreaterThan(150);
  expect(count / texts.length).toBeLessThan(220);
  const distinct = (upTo: number) => new Set(words.slice(0, upTo).flat()).size;
  expect(distinct(2_000)).toBeGreaterThan(20_000);
  expect(distinct(2_000) / distinct(500)).toBeLessThan(3.5);
});

test('what stands in a text is where its anchor says', () => {
  for (const { questions, sources } of library) {
    for (const { answer, footnotes } of questions)
      for (const { anchor } of footnotes) expect(anchor.offset).toBeLessThanOrEqual(answer.length);
    for (const { anchor } of sources) expect(anchor?.question).toBe(1);
  }
});
