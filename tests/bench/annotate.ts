/**
 * `npx tsx tests/bench/annotate.ts [FOLDER]…`: what annotating costs in Node, with the bundled lexicon and with that
 * of a library of 5,000 terms.
 *
 * Warm medians for some 90,000 characters, beside one regular expression of all forms over the same text, which finds
 * but does not judge; then, in processes of their own, a cold start and the memory that stays taken. The folders hold
 * saved pages (`*.html`) whose text is measured as well. Exit status 1 where a limit is passed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../scripts/build-corpus';
import { pageText } from '../../scripts/page';
import { fromRoot } from '../../scripts/root';
import type { buildAnnotator, PageText } from '../../src/annotate/annotate';
import type { Lexicon } from '../../src/lexicon/model';
import { bundle } from './support/bundle';
import { libraryOf } from './support/library';
import { oneExpression } from './support/other-ways';
import { PLAIN_PROSE } from './support/prose';
import { samples } from './support/samples';
import { median, mediansMs } from './support/times';

/** Running text of the size of the longest news page measured. */
const PAGE_LENGTH = 90_000;

/** A library of some eighty letters. */
const LARGE_LIBRARY = 5_000;

/** What a page of that size may take of a worker, in ms: far less than anybody sees, also on a slow machine. */
const LIMIT_MS = 5;

/** A library may grow, the time for a page must not grow with it: this many times that of the bundled one. */
const LIMIT_TIMES = 2;

/** Processes that figures of a start are the medians of. */
const STARTS = 7;

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

async function bench(folders: readonly string[], folder: string): Promise<string[]> {
  const code = join(folder, 'annotate.mjs');
  writeFileSync(code, await bundle(['src', 'annotate', 'annotate.ts'], 'es'));
  const built: { buildAnnotator: typeof buildAnnotator } = await import(pathToFileURL(code).href);
  const corpus = await readCorpus();
  const lexica: [Lexicon, Lexicon] = [corpus.lexicon, libraryOf(corpus, LARGE_LIBRARY)];
  const [small, large] = [built.buildAnnotator(lexica[0]), built.buildAnnotator(lexica[1])];
  const expressions = lexica.map((lexicon) => new RegExp(oneExpression(lexicon), 'gi'));
  const letter = corpus.publications.flatMap(({ questions }) =>
    questions.flatMap(({ answer }) => answer.split('\n\n')),
  );
  const saved = samples(folders).flatMap(({ html }) => pageText(html).blocks);
  const texts: Text[] = [
    { name: 'saved pages', title: '', blocks: saved, hasLimits: true },
    { name: 'plain prose', title: 'Nieuws uit de regio', blocks: PLAIN_PROSE, hasLimits: true },
    { name: 'the letter', title: 'Drugs in de haven', blocks: letter, hasLimits: false },
  ];
  const faults: string[] = [];

  const sizes = lexica.map(({ terms }) => `${terms.length} terms`);
  say('annotating, warm, in ms', ...sizes, 'times', 'notes', 'notes', 'RegExp', 'RegExp');
  for (const { name, title, blocks, hasLimits } of texts.filter((text) => text.blocks.length > 0)) {
    const input: PageText = { page: { url: '', title }, blocks: upToLength(blocks) };
    const text = input.blocks.join('\n');
    const times = mediansMs({ small: () => small(input), large: () => large(input) });
    const simple = expressions.map(
      (expression) => mediansMs({ run: () => [...text.matchAll(expression)] }).run,
    );
    const growth = times.large / times.small;
    const notes = [small, large].map((annotate) => String(annotate(input).annotations.length));
    say(`${name}, ${text.length}`, times.small, times.large, growth, ...notes, ...simple);
    if (!hasLimits) continue;
    if (times.small > LIMIT_MS) faults.push(`${name}: ${times.small.toFixed(2)} ms of ${LIMIT_MS}`);
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
