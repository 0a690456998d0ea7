/** The figures of a publication's data file, held against its answers. */
import type { Publication } from '../publication/model';
import { firstSentence } from './answer-sentence';
import { bearersOf, foldWord } from './entry-words';
import type { Figure, Mark } from './model';
import { numbersIn } from './numbers';
import type { FigureEntry } from './term-file';
import { keysOf, tokenize } from './tokens';

const YEAR = /(?<!\d)(?:19[89]|20[0-4])\d(?!\d)/;

/** The first reading of a number as Dutch writes it: "96.676" is 96676, "1,2 miljoen" 1200000. */
function numberOf(written: string): number {
  const value = numbersIn(written, tokenize(written))[0]?.values[0];
  if (value === undefined) throw new Error(`figure "${written}" is no number`);
  return value;
}

function marksOf(sentence: string, value: number): Mark[] {
  return numbersIn(sentence, tokenize(sentence))
    .filter(({ values }) => values[0] === value)
    .map(({ start, end }) => ({ start, end }));
}

/**
 * Compiles figures.
 *
 * @throws Error that names a figure which no answer states
 * @example compileFigures(publication, termFile.figures)[0].year // 2021
 */
export function compileFigures(publication: Publication, entries: readonly FigureEntry[]): Figure[] {
  return entries.map((entry) => {
    const value = numberOf(entry.figure);
    const answers = publication.questions
      .filter(({ answer }) => marksOf(answer, value).length > 0)
      .map((question) => ({
        publication: publication.id,
        question: question.number,
        weight: 1,
        ...firstSentence(question, (sentence) => marksOf(sentence, value)),
      }));
    const [first] = answers;
    if (!first) throw new Error(`${publication.id}: no answer states the figure "${entry.figure}"`);
    const year = YEAR.exec(first.sentence)?.[0];
    return {
      name: entry.name,
      value,
      written: entry.written.map(keysOf),
      counts: entry.counts.map(foldWord),
      euros: entry.euros,
      year: year === undefined ? null : Number(year),
      fields: entry.fields,
      needs: entry.needs ?? entry.fields.slice(0, 1),
      otherBearers: bearersOf(entry),
      answers,
    };
  });
}
