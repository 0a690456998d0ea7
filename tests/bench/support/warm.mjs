/**
 * `node warm.mjs CODE LEXICON EXPRESSION PAGES`: what annotating costs in a process that has one lexicon, as a worker has,
 * and has used it for a while; beside it one regular expression over the same text, by turns. Writes `Warm[]` of
 * annotate.ts as JSON, one for each page. Plain JavaScript, so that no loader has been at work in the process.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** How long each is run before it is measured, and while it is, in ms: what runs all day is compiled in its first second. */
const WARM_MS = 600;
const MEASURED_MS = 800;

/** Runs of one before the other's turn: what one leaves in the processor's memory is not for the other to clear. */
const RUNS_A_TURN = 10;

const [code, lexiconFile, expressionFile, pagesFile] = process.argv.slice(2);
const { buildAnnotator } = await import(pathToFileURL(code).href);
const annotate = buildAnnotator(JSON.parse(readFileSync(lexiconFile, 'utf8')));
const expression = new RegExp(readFileSync(expressionFile, 'utf8'), 'gi');
const pages = JSON.parse(readFileSync(pagesFile, 'utf8'));

function timed(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

const figures = pages.map((page) => {
  const text = page.blocks.join('\n');
  const ours = () => annotate(page);
  const simple = () => [...text.matchAll(expression)];
  const turn = (run) => Array.from({ length: RUNS_A_TURN }, () => timed(run));
  const times = { ours: [], simple: [] };
  for (const spanMs of [WARM_MS, MEASURED_MS]) {
    times.ours = [];
    times.simple = [];
    for (const end = performance.now() + spanMs; performance.now() < end; ) {
      times.ours.push(...turn(ours));
      times.simple.push(...turn(simple));
    }
  }
  return {
    ours: median(times.ours),
    simple: median(times.simple),
    notes: annotate(page).annotations.length,
  };
});
process.stdout.write(JSON.stringify(figures));
