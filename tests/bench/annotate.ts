/**
 * `npx tsx tests/bench/annotate.ts [FOLDER]…`: what annotating costs in Node, with the bundled lexicon and with that
 * of a library of 5,000 terms.
 *
 * Warm medians for some 90,000 characters, beside one regular expression of all forms over the same text, which finds
 * but does not judge; then a cold start and the memory that stays taken. All in processes of their own, each with one
 * lexicon, as a worker has. The folders hold saved pages (`*.html`) whose text is measured as well. Exit status 1 where
 * a limit is passed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../scripts/build-corpus';
import { pageText } from '../../scripts/page';
import { fromRoot } from '../../scripts/root';
import type { PageText } from '../../src/annotate/annotate';
import type { Lexicon } from '../../src/lexicon/model';
import { bundle } from './support/bundle';
import { libraryOf } from './support/library';
import { oneExpression } from './support/other-ways';
import { PLAIN_PROSE } from './support/prose';
import { samples } from './support/samples';
import { median } from './support/times';

/** Running text of the size of the longest news page measured. */
const PAGE_LENGTH = 90_000;

/** A library of some eighty letters. */
const LARGE_LIBRARY = 5_000;

/** What a page of that size may take of a worker, in ms: far less than anybody sees, also on a slow machine. */
const LIMIT_MS = 5;

/** A library may grow, the time for a page must not grow with it: this many times that of the bundled one. */
const LIMIT_TIMES = 2;

/** Processes that figures are the medians of. */
const STARTS = 7;
const WARM_PROCESSES = 5;

/** A text, and whether the limits hold for it: they do for what people read, not for a letter repeated. */
interface Text {
  name: string;
  title: string;
  blocks: string[];
  hasLimits: boolean;
}

/** What start.mjs gives: times in ms, and the heap that the lexicon and all together keep. */
interface Start {
  parse: number;
  build: number;
  first: number;
  lexiconBytes: number;
  allBytes: number;
}

/** What warm.mjs gives for a page: medians in ms of annotating and of the regular expression, and how many notes. */
interface Warm {
  ours: number;
  simple: number;
  notes: number;
}

function say(...cells: (string | number)[]): void {
  const [name = '', ...others] = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell));
  process.stdout.write(`${name.padEnd(30)}${others.map((cell) => cell.padStart(12)).join('')}\n`);
}

/** Blocks over and over, up to the length of a page. */
function upToLength(blocks: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0, left = PAGE_LENGTH; left > 0 && blocks.length > 0; at += 1) {
    const block = (blocks[at % blocks.length] ?? '').slice(0, left);
    result.push(block);
    left -= block.length + 1;
  }
  return result;
}

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function startIn(folder: string, code: string, lexicon: string, page: PageText): Record<keyof Start, number> {
  const files = { lexicon: join(folder, 'lexicon.json'), page: join(folder, 'page.json') };
  writeFileSync(files.lexicon, lexicon);
  writeFileSync(files.page, JSON.stringify(page));
  const program = fromRoot('tests', 'bench', 'support', 'start.mjs');
  const starts = Array.from({ length: STARTS }, (): Start => {
    const args = ['--expose-gc', program, code, files.lexicon, files.page];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  });
  const of = (key: keyof Start) => median(starts.map((start) => start[key]));
  return {
    parse: of('parse'),
    build: of('build'),
    first: of('first'),
    lexiconBytes: of('lexiconBytes'),
    allBytes: of('allBytes'),
  };
}

/** Files that a process of its own reads. */
interface WarmFiles {
  lexicon: string;
  expression: string;
}

function warmFiles(folder: string, lexicon: Lexicon): WarmFiles {
  const file = (kind: string) => join(folder, `${lexicon.terms.length}-${kind}`);
  writeFileSync(file('lexicon'), JSON.stringify(lexicon));
  writeFileSync(file('expression'), oneExpression(lexicon));
  return { lexicon: file('lexicon'), expression: file('expression') };
}

/** For each lexicon the figures of each page. The lexica take turns, so that what else the machine does falls on all. */
function warmIn(
  folder: string,
  code: string,
  lexica: readonly Lexicon[],
  pages: readonly PageText[],
): Warm[][] {
  const pagesFile = join(folder, 'pages.json');
  writeFileSync(pagesFile, JSON.stringify(pages));
  const program = fromRoot('tests', 'bench', 'support', 'warm.mjs');
  const files = lexica.map((lexicon) => warmFiles(folder, lexicon));
  const rounds = Array.from({ length: WARM_PROCESSES }, () =>
    files.map(({ lexicon, expression }): Warm[] =>
      JSON.parse(
        execFileSync(process.execPath, [program, code, lexicon, expression, pagesFile], { encoding: 'utf8' }),
      ),
    ),
  );
  return lexica.map((_, lexicon) =>
    pages.map((_page, page) => {
      const of = (key: keyof Warm) =>
        median(rounds.map((round) => round[lexicon]?.[page]?.[key] ?? Number.NaN));
      return { ours: of('ours'), simple: of('simple'), notes: of('notes') };
    }),
  );
}

async function bench(folders: readonly string[], folder: string): Promise<string[]> {
  const code = join(folder, 'annotate.mjs');
  writeFileSync(code, await bundle(['src', 'annotate', 'annotate.ts'], 'es'));
  const corpus = await readCorpus();
  const lexica: [Lexicon, Lexicon] = [corpus.lexicon, libraryOf(corpus, LARGE_LIBRARY)];
  const letter = corpus.publications.flatMap(({ questions }) =>
    questions.flatMap(({ answer }) => answer.split('\n\n')),
  );
  const saved = samples(folders).flatMap(({ html }) => pageText(html).blocks);
  const texts: Text[] = [
    { name: 'saved pages', title: '', blocks: saved, hasLimits: true },
    { name: 'plain prose', title: 'Nieuws uit de regio', blocks: PLAIN_PROSE, hasLimits: true },
    { name: 'the letter', title: 'Drugs in de haven', blocks: letter, hasLimits: false },
  ].filter(({ blocks }) => blocks.length > 0);
  const pages = texts.map(({ title, blocks }) => ({ page: { url: '', title }, blocks: upToLength(blocks) }));
  const faults: string[] = [];

  const sizes = lexica.map(({ terms }) => `${terms.length} terms`);
  say('annotating, warm, in ms', ...sizes, 'times', 'notes', 'notes', 'RegExp', 'RegExp');
  const [small = [], large = []] = warmIn(folder, code, lexica, pages);
  for (const [i, { name, hasLimits }] of texts.entries()) {
    const [few, many] = [small[i], large[i]];
    if (!few || !many) throw new Error(`no figures for ${name}`);
    const { length } = pages[i]?.blocks.join('\n') ?? '';
    const growth = many.ours / few.ours;
    const notes = [few, many].map((one) => String(one.notes));
    say(`${name}, ${length}`, few.ours, many.ours, growth, ...notes, few.simple, many.simple);
    if (!hasLimits) continue;
    if (few.ours > LIMIT_MS) faults.push(`${name}: ${few.ours.toFixed(2)} ms of ${LIMIT_MS}`);
    if (growth > LIMIT_TIMES) faults.push(`${name}: ${growth.toFixed(2)} times of ${LIMIT_TIMES}`);
  }

  const page: PageText = { page: { url: '', title: 'Drugs in de haven' }, blocks: upToLength(letter) };
  say('');
  say('start, cold, in ms', 'read JSON', 'build', 'first page');
  const memory = lexica.map((lexicon) => {
    const stored = JSON.stringify(lexicon);
    const { parse, build, first, lexiconBytes, allBytes } = startIn(folder, code, stored, page);
    const name = `${lexicon.terms.length} terms`;
    say(name, parse, build, first);
    return [name, stored.length, gzipSync(stored).length, lexiconBytes, allBytes - lexiconBytes] as const;
  });
  say('');
  say('memory', 'JSON', 'gzip', 'lexicon', 'annotator');
  for (const [name, ...bytes] of memory) say(name, ...bytes.map(inKilobytes));
  return faults;
}

const folder = mkdtempSync(join(tmpdir(), 'kamernoot-bench-'));
try {
  const faults = await bench(process.argv.slice(2), folder);
  process.stdout.write(`Limits: ${LIMIT_MS} ms, and ${LIMIT_TIMES} times with ${LARGE_LIBRARY} terms.\n`);
  for (const fault of faults) process.stdout.write(`Passed: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
