/**
 * `npm run bench`: what reading and writing a library of some 20,000 answers costs, beside JSON alone, which is the least that
 * any reader pays. The letter a thousand times over, with as many terms as are found in a publication by themselves;
 * its answers are longer than most.
 */
import { performance } from 'node:perf_hooks';
import { readCorpus, readDataFile } from '../../scripts/build-corpus';
import { csvOf } from '../../src/library/file/csv';
import { previewRestore } from '../../src/library/file/preview';
import { readLibraryFile } from '../../src/library/file/read';
import { writeLibraryFile } from '../../src/library/file/write';
import { type Draft, NO_EDITS } from '../../src/library/model';
import { DEFAULT_SETTINGS } from '../../src/settings-model';

/** 20,400 answers. */
const PUBLICATIONS = 1_200;

/** Terms of a publication, each with a few names. */
const TERMS = 15;

/** Runs a figure is the best of: what else the machine does can only add to it. */
const RUNS = 5;

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function row(name: string, ms: number, beside: number, answers: number): void {
  const rate = Math.round((answers / ms) * 1_000).toLocaleString('en');
  process.stdout.write(
    `${name.padEnd(10)}${ms.toFixed(0).padStart(8)} ms${rate.padStart(12)} answers/s${(ms / beside).toFixed(1).padStart(8)} x JSON\n`,
  );
}

const [letter] = (await readCorpus()).publications;
if (letter === undefined) throw new Error('The corpus has no publication.');
const terms = (await readDataFile(letter.id)).terms
  .slice(0, TERMS)
  .map((term) => ({ ...term, names: term.names.slice(0, 1) }));
const drafts: Draft[] = Array.from({ length: PUBLICATIONS }, (_, place) => ({
  publication: { ...letter, id: `2022Z${String(place).padStart(5, '0')}` },
  terms,
  fields: {},
}));
const answers = PUBLICATIONS * letter.questions.length;
const made = new Date();
const text = [...writeLibraryFile({ publications: drafts }, made)].join('');
const file = readLibraryFile(text);
const current = {
  publications: drafts,
  bundled: [],
  edits: NO_EDITS,
  watched: [],
  settings: DEFAULT_SETTINGS,
};

process.stdout.write(
  `${answers.toLocaleString('en')} answers, ${(text.length / 1e6).toFixed(0)} million letters\n`,
);
const parse = best(() => JSON.parse(text));
const stringify = best(() => JSON.stringify(drafts));
row(
  'read',
  best(() => readLibraryFile(text)),
  parse,
  answers,
);
row(
  'compare',
  best(() => previewRestore(current, file, 'merge')),
  parse,
  answers,
);
row(
  'write',
  best(() => [...writeLibraryFile({ publications: drafts }, made)]),
  stringify,
  answers,
);
row(
  'table',
  best(() => [...csvOf(drafts.map(({ publication }) => publication))]),
  stringify,
  answers,
);
