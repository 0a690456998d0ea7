/** The part of `npm run evaluate` that is about the terms found in publications, and the marks made with them. */
import { prepareKnowledge } from '../src/lexicon/extract/extract';
import { readDataFile, readFields } from './build-corpus';
import { readExtractionSet } from './extraction-set';
import { figure, say } from './figure';
import { type ExtractionScore, scoreExtraction } from './score-extraction';

/** The bundled publication: its terms are known when another is imported. */
const BUNDLED = '2022Z20166';

/** What must be reached, as shares; of wrong marks the most there may be for each wanted one. */
const FLOORS = { precision: 0.95, recall: 0.93, marks: 0.95, wrongMarks: 0.02 };

function sayFaults({ of, missed, wrong, marks }: ExtractionScore): void {
  const faults = [
    ...missed.map((name) => `missed the term "${name}"`),
    ...wrong.map((name) => `found "${name}", which no label wants`),
    ...marks.missed.map((quote) => `not marked: "${quote}"`),
    ...marks.wrong.map((mark) => `marked ${mark}`),
  ];
  if (faults.length > 0) say(`\n${of.publication.id} (${of.set}), ${of.about}\n  ${faults.join('\n  ')}`);
}

/**
 * Prints figures and faults.
 *
 * @param isMeant which of the two sets
 * @returns of each figure whether it is at its floor
 */
export async function evaluateExtraction(isMeant: (of: { set: string }) => boolean): Promise<boolean[]> {
  const fields = await readFields();
  const knowledge = prepareKnowledge({ known: (await readDataFile(BUNDLED)).terms, fields });
  const scores = (await readExtractionSet())
    .filter(isMeant)
    .map((one) => scoreExtraction(one, knowledge, fields));
  for (const score of scores) sayFaults(score);
  const sum = (count: (score: ExtractionScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  const right = sum((score) => score.right);
  const wanted = sum(({ marks }) => marks.wanted);
  say(`\nterms of ${scores.length} publications`);
  return [
    figure('terms: precision', right, right + sum(({ wrong }) => wrong.length), FLOORS.precision),
    figure(
      'terms: recall',
      right,
      sum(({ of }) => of.wanted.length),
      FLOORS.recall,
    ),
    figure(
      'terms: marks on news pages',
      sum(({ marks }) => marks.right),
      wanted,
      FLOORS.marks,
    ),
    figure(
      'terms: wrong marks',
      sum(({ marks }) => marks.wrong.length),
      wanted,
      FLOORS.wrongMarks,
      true,
    ),
  ];
}
