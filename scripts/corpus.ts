/**
 * The command line for maintainers and scripts: one JSON document a line on standard output, a fault as one
 * line `FILE: what was wrong, where` on standard error and exit status 1; the other inputs still come out.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toContract as annotationContract } from '../src/annotate/contract';
import { toContract as publicationContract } from '../src/publication/contract';
import { readCorpus } from './build-corpus';
import { buildLibrary, type Outcome } from './build-library';
import { readPublication } from './documents';

const USAGE = `usage: npm run --silent corpus -- parse FILE…
       npm run --silent corpus -- build DIR --out DIR
       npm run --silent corpus -- annotate PAGE.html…
       npm run --silent corpus -- search QUERY…

parse     prints the publication in each file: text, HTML or PDF, whatever the file is called. A document that does not
          say its case number takes it from the file's name, as in 2022Z20166.txt.
build     reads every .txt, .html and .pdf in DIR and below it and makes one file of them, library.json in the --out
          folder, which the library page of the extension imports. Of a publication that is there twice the newest
          answers are taken.
annotate  prints the notes that each saved page gets.
search    prints the answers that each query finds.`;

/** Scores are printed to three decimals. */
const SCORE_STEP = 1000;

/** Handles one input; what it returns is printed. */
type Handler = (input: string) => Promise<object>;

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const COMMANDS: Readonly<Record<string, () => Promise<Handler>>> = {
  async parse() {
    return async (file) => ({ file, ...publicationContract(await readPublication(file)) });
  },
  async annotate() {
    const [{ buildAnnotator }, { pageText }, { lexicon }] = await Promise.all([
      import('../src/annotate/annotate'),
      import('./page'),
      readCorpus(),
    ]);
    const annotate = buildAnnotator(lexicon);
    return async (file) => {
      const text = pageText(await readText(file));
      return { file, ...annotationContract(annotate(text), text.page.url) };
    };
  },
  async search() {
    const [{ loadIndex }, { publications, index }] = await Promise.all([
      import('../src/search/index'),
      readCorpus(),
    ]);
    const search = loadIndex(index, publications);
    return async (query) => ({
      query,
      results: search(query).map(({ publication, question, score, snippet }) => ({
        publication,
        question,
        score: Math.round(score * SCORE_STEP) / SCORE_STEP,
        snippet: snippet.text,
      })),
    });
  },
};

async function main([command = '', ...inputs]: string[]): Promise<void> {
  if (command === 'build') return build(inputs);
  const start = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!start || inputs.length === 0) return refuse();
  const handle = await start();
  for (const input of inputs) {
    let line: object;
    try {
      line = await handle(input);
    } catch (fault) {
      const error = fault instanceof Error ? fault.message : String(fault);
      fail(input, error);
      line = { file: input, error };
    }
    print(line);
  }
}

async function build(inputs: string[]): Promise<void> {
  const wanted = readBuildArguments(inputs);
  if (wanted === null) return refuse();
  let outcomes: Outcome[];
  try {
    outcomes = await buildLibrary(wanted.from, wanted.to);
  } catch (fault) {
    fail(wanted.from, fault instanceof Error ? fault.message : String(fault));
    return;
  }
  if (outcomes.length === 0) fail(wanted.from, 'the folder has no document; expected .txt, .html or .pdf');
  for (const outcome of outcomes) {
    if ('error' in outcome) fail(outcome.file, outcome.error);
    if ('leftOutFor' in outcome) {
      const { file, id, leftOutFor } = outcome;
      process.stderr.write(
        `${file}: left out for ${leftOutFor}, whose answers of ${id} are as new or newer\n`,
      );
    }
    print(outcome);
  }
}

/** The folders of `DIR --out DIR`; null for anything else. */
function readBuildArguments(args: string[]): { from: string; to: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [from] = positionals;
    return from && values.out && positionals.length === 1 ? { from, to: values.out } : null;
  } catch {
    return null;
  }
}

function refuse(): void {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 1;
}

function fail(input: string, error: string): void {
  process.stderr.write(`${input}: ${error}\n`);
  process.exitCode = 1;
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

await main(process.argv.slice(2));
