/**
 * `npx tsx tests/bench/own-library.ts [ANSWERS [PARTS]]`: what a large library of one's own costs in the built extension:
 * importing it, the tasks that the library page sees meanwhile, what is stored, the worker's memory, and annotating a
 * page beside the bundled letter alone. In parts, one file after the other is imported, and all is measured after each:
 * how it grows. Exit status 1 where a limit is passed.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { buildExtension } from '../../scripts/build';
import { readCorpus } from '../../scripts/build-corpus';
import { pageText } from '../../scripts/page';
import { fromRoot } from '../../scripts/root';
import { byName, extractTerms, prepareKnowledge } from '../../src/lexicon/extract/extract';
import { LIBRARY_FILE_VERSION, type LibraryFile } from '../../src/library/model';
import type { Publication } from '../../src/publication/model';
import { workerOf } from '../e2e/support/chromium/worker';
import { Harness } from '../e2e/support/harness';
import { IsolatedWorld } from '../e2e/support/isolated-world';
import { largeLibrary } from './support/large-library';
import { median } from './support/times';

const ANSWERS = Number(process.argv[2]) || 20_000;
const PARTS = Number(process.argv[3]) || 1;

/** Answers a second. */
const LEAST_RATE = 2_000;
/** In ms: longer than this and a page that is looked at stutters. */
const LONGEST_TASK_MS = 50;
/** Annotating with the large library beside the bundled letter alone. */
const MOST_TIMES = 2;

/** In ms. */
const PATIENCE_MS = 300_000;

/** Pages that are annotated, and how often each. */
const PAGES = 24;
const ROUNDS = 9;

const HOST = 'www.nos.nl';

interface Request {
  type: 'annotate';
  page: { url: string; title: string };
  blocks: string[];
}

/** Runs where the extension's script of a news page does: has each page annotated by the worker, and gives the medians in ms, in their order. */
async function annotateAll(requests: Request[], rounds: number): Promise<number[][]> {
  const times: number[][] = requests.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, request] of requests.entries()) {
      const begin = performance.now();
      await chrome.runtime.sendMessage(request);
      times[at]?.push(performance.now() - begin);
    }
  }
  return times;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

async function annotateMs(beside: IsolatedWorld, requests: Request[]): Promise<number> {
  const times = await beside.run(annotateAll, requests, ROUNDS);
  return times.reduce((sum, each) => sum + median(each), 0);
}

async function pagesToAnnotate(): Promise<Request[]> {
  const folder = fromRoot('tests', 'evaluation', 'pages');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const chosen = names.filter((_, at) => at % Math.ceil(names.length / PAGES) === 0);
  return Promise.all(
    chosen.map(async (name): Promise<Request> => {
      const { page, blocks } = pageText(await readFile(join(folder, name), 'utf8'));
      return { type: 'annotate', page, blocks: [...blocks] };
    }),
  );
}

/** Seconds that MiniSearch takes to index the same answers by its own words, in Node: how fast the machine is today. */
function plainIndexSeconds(publications: readonly Publication[]): number {
  const index = new MiniSearch({ fields: ['question', 'answer'] });
  const begin = performance.now();
  let id = 0;
  for (const { question, answer } of publications.flatMap(({ questions }) => questions)) {
    id += 1;
    index.add({ id, question, answer });
  }
  return (performance.now() - begin) / 1_000;
}

interface Part {
  text: string;
  publications: number;
  answers: number;
  terms: number;
  /** Seconds of plain MiniSearch. */
  plain: number;
}

/** The library as files of about as many answers each; one at a time, since each is some 50 MB and more. */
async function* libraryFiles(): AsyncGenerator<Part> {
  const { publications, known } = await readCorpus();
  const knowledge = prepareKnowledge({ known: known.terms, fields: known.fields });
  const all = largeLibrary(publications, ANSWERS);
  const each = Math.ceil(all.length / PARTS);
  for (let at = 0; at < all.length; at += each) {
    const part = all.slice(at, at + each);
    const plain = plainIndexSeconds(part);
    const drafts = part.map((publication) => {
      const { terms, fields } = extractTerms(publication, knowledge);
      return { publication, terms: byName(terms, known.terms), fields };
    });
    const file: LibraryFile = {
      format: 'kamernoot-library',
      version: LIBRARY_FILE_VERSION,
      made: new Date().toISOString(),
      publications: drafts,
    };
    yield {
      text: JSON.stringify(file),
      publications: part.length,
      answers: part.reduce((sum, { questions }) => sum + questions.length, 0),
      terms: drafts.reduce((sum, draft) => sum + draft.terms.length, 0),
      plain,
    };
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function limit(isPassed: boolean): string {
  if (isPassed) process.exitCode = 1;
  return isPassed ? 'TOO MUCH' : 'within it';
}

say(`Built ${buildExtension('chromium')}.`);
const folder = await mkdtemp(join(tmpdir(), 'kamernoot-'));
const harness = await Harness.start();
try {
  const requests = await pagesToAnnotate();
  let library = await harness.openLibrary('toevoegen');
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  const article = await harness.openArticle(HOST, '/haven');
  const beside = await IsolatedWorld.of(harness, article.page);
  const before = await annotateMs(beside, requests);
  await library.page.bringToFront();
  let imported = 0;
  for await (const { text, publications, answers, terms, plain } of libraryFiles()) {
    const path = join(folder, 'library.json');
    await writeFile(path, text);
    const size = `${(text.length / 1e6).toFixed(1)} MB`;
    say(
      `${publications} publications, ${answers} answers, ${terms} terms, ${size}; ${imported} answers before`,
    );

    await library.page.evaluate(() => {
      const seen = globalThis as unknown as { tasks: number[] };
      seen.tasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await library.choose(path);
    await library.waitForText('Import');
    const begin = performance.now();
    await library.clickText('Import');
    await library.waitForText(' new, ', PATIENCE_MS);
    const seconds = (performance.now() - begin) / 1_000;
    imported += answers;
    const tasks = await library.page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    const longest = Math.max(0, ...tasks);
    const rate = answers / seconds;
    say(
      `import: ${seconds.toFixed(1)} s, ${rate.toFixed(0)} answers a second of ${LEAST_RATE}: ${limit(rate < LEAST_RATE)}`,
    );
    say(
      `plain MiniSearch, indexing alone: ${plain.toFixed(1)} s, so the import takes ${(seconds / plain).toFixed(2)} times that`,
    );
    say(
      `longest task of the page meanwhile: ${longest.toFixed(0)} ms of ${LONGEST_TASK_MS}: ${limit(longest > LONGEST_TASK_MS)}`,
    );
    const stored = await library.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    say(`stored by the browser: ${(stored / 1e6).toFixed(1)} MB`);

    await harness.stopBackground();
    const cold = await beside.run(annotateAll, requests.slice(0, 1), 1);
    say(`first page of a worker that had died: ${cold[0]?.[0]?.toFixed(0)} ms`);
    const after = await annotateMs(beside, requests);
    const times = after / before;
    say(
      `annotating ${requests.length} pages, messages included: ${before.toFixed(0)} ms with the letter, ${after.toFixed(0)} with all, ${times.toFixed(2)} times of ${MOST_TIMES}: ${limit(times > MOST_TIMES)}`,
    );
    const { client } = await workerOf(harness);
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    say(`memory of the worker: ${(usedSize / 1e6).toFixed(1)} MB`);
    await library.page.close();
    library = await harness.openLibrary('toevoegen');
  }
} finally {
  await harness.close();
  await rm(folder, { recursive: true });
}
