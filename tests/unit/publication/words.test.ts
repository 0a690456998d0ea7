import { expect, it } from 'vitest';
import { parseLetter } from '../../../src/publication/letter';
import type { Publication } from '../../../src/publication/model';
import { SEED } from './seed';

/**
 * What stands in the letter and in no text of the publication. The covering letter and the heading say what the
 * publication has as data (dates, askers, minister, title), which `letter.test.ts` checks word by word.
 */
const FURNITURE = {
  coveringLetter: ['> Retouradres', ' en ons kenmerk vermelden.'],
  heading: [' Vragen van de leden Van der Werf', '(ingezonden 21 oktober 2022, 2022Z20166)'],
};

/** Words as runs of letters and digits, with how often each occurs: rejoined URLs and hyphens make no difference. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The text without the stretch from the one quote to the end of the other. */
function without(text: string, [from, to]: string[]): string {
  const start = text.indexOf(from!);
  const end = text.indexOf(to!, start) + to!.length;
  expect(start, from).toBeGreaterThanOrEqual(0);
  expect(end, to).toBeGreaterThan(start);
  return text.slice(0, start) + text.slice(end);
}

/** All texts as the letter prints them: numbers before questions and notes, marks where they stood. */
function print({ questions, sources }: Publication): string[] {
  return [
    ...questions.flatMap(({ number, question, answer, footnotes }) => [
      `${number}.`,
      question,
      answer,
      ...footnotes.flatMap(({ mark, text }) => [mark, mark, text]),
    ]),
    ...sources.flatMap(({ mark, text, anchor }) => [mark, text, anchor === null ? '' : mark]),
  ];
}

it('loses and adds no word of the letter', () => {
  const written = without(without(SEED, FURNITURE.coveringLetter), FURNITURE.heading);
  expect(countWords(written).size).toBeGreaterThan(1000);
  expect(countWords(print(parseLetter(SEED)).join(' '))).toEqual(countWords(written));
});
