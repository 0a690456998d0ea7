/**
 * The command line for maintainers and scripts: one JSON document a line on standard output, a fault as one
 * line `FILE: what was wrong, where` on standard error and exit status 1; the other inputs still come out.
 */
import { readdir, readFile } from 'node:fs/promises';
import { toContract as annotationContract } from '../src/annotate/contract';
import { toContract as publicationContract } from '../src/publication/contract';
import { parseLetter } from '../src/publication/letter';
import { CORPUS_DIRECTORY, readCorpus, readDataFile } from './build-corpus';

const USAGE = `usage: npm run --silent corpus -- parse FILE…
       npm run --silent corpus -- annotate PAGE.html…
       npm run --silent corpus -- search QUERY…`;

/** Scores are printed to three decimals. */
const SCORE_STEP = 1000;

/** Handles one input; what it returns is printed. */
type Handler = (input: string) => Promise<object>;

/** Bytes that are no UTF-8 become replacement characters, which the parser refuses by name. */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The official address of a publication that is bundled; no document says its own. */
async function officialUrl(id: string): Promise<string | null> {
  const bundled = await readdir(CORPUS_DIRECTORY);
  return bundled.includes(`${id}.json`) ? (await readDataFile(id)).url : null;
}

const COMMANDS: Readonly<Record<string, () => Promise<Handler>>> = {
  async parse() {
    return async (file) => {
      const publication = parseLetter(await readText(file));
      return { file, ...publicationContract({ ...publication, url: await officialUrl(publication.id) }) };
    };
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
  const start = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!start || inputs.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const handle = await start();
  for (const input of inputs) {
    let line: object;
    try {
      line = await handle(input);
    } catch (fault) {
      const error = fault instanceof Error ? fault.message : String(fault);
      process.stderr.write(`${input}: ${error}\n`);
      process.exitCode = 1;
      line = { file: input, error };
    }
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

await main(process.argv.slice(2));
