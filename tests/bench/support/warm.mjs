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
  for (let spent = 0; spent < WARM_MS; ) spent += timed(ours) + timed(simple);
  const times = { ours: [], simple: [] };
  for (let spent = 0; spent < MEASURED_MS; ) {
    times.ours.push(timed(ours));
    times.simple.push(timed(simple));
    spent += times.ours.at(-1) + times.simple.at(-1);
  }
  return {
    ours: median(times.ours),
    simple: median(times.simple),
    notes: annotate(page).annotations.length,
  };
});
process.stdout.write(JSON.stringify(figures));
