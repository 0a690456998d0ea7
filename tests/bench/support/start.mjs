/**
 * `node --expose-gc start.mjs CODE LEXICON PAGE`: what the start of an annotator costs in a process that has done
 * nothing yet, and the memory that it keeps. Writes `Start` of annotate.ts as JSON. Plain JavaScript, so that no
 * loader has been at work in the process.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [code, lexiconFile, pageFile] = process.argv.slice(2);
const { buildAnnotator } = await import(pathToFileURL(code).href);
const stored = readFileSync(lexiconFile, 'utf8');
const page = JSON.parse(readFileSync(pageFile, 'utf8'));

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const empty = heap();
let begin = performance.now();
const lexicon = JSON.parse(stored);
const parse = performance.now() - begin;
const lexiconBytes = heap() - empty;

begin = performance.now();
const annotate = buildAnnotator(lexicon);
const build = performance.now() - begin;
begin = performance.now();
const { length } = annotate(page).annotations;
const first = performance.now() - begin;
const allBytes = heap() - empty;

// Used once more, so that nothing measured was garbage when it was.
if (annotate({ page: page.page, blocks: [] }).annotations.length > lexicon.terms.length + length)
  process.exit(1);
process.stdout.write(JSON.stringify({ parse, build, first, lexiconBytes, allBytes }));
