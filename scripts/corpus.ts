/**
 * The command line for maintainers and scripts: one JSON document a line on standard output, a fault as one
 * line `FILE: what was wrong, where` on standard error and exit status 1; the other inputs still come out.
 */
import { readFile } from 'node:fs/promises';
import { toContract as annotationContract } from '../src/annotate/contract';
import { toContract as publicationContract } from '../src/publication/contract';
import { parseLetter } from '../src/publication/letter';
import { readCorpus } from './build-corpus';

const USAGE = `usage: npm run --silent corpus -- parse FILE…
       npm run --silent corpus -- annotate PAGE.html…
       npm run --silent corpus -- search QUERY…`;

/** Handles one input; what it returns is printed. */
type Handler = (input: string) => Promise<object>;

/** Bytes that are no UTF-8 become a clear fault of the parser, never silently other letters. */
async function readText(file: string): Promise<string> {
  return new TextDecoder('utf-8').decode(await readFile(file));
}

const COMMANDS: Readonly<Record<string, () => Promise<Handler>>> = {
  async parse() {
    const { publications } = await readCorpus();
    const urls = new Map(publications.map(({ id, url }) => [id, url]));
    return async (file) => {
      const publication = parseLetter(await readText(file));
      return { file, ...publicationContract({ ...publication, url: urls.get(publication.id) ?? null }) };
    };
  },
  async annotate() {
    const [{ JSDOM }, { buildAnnotator }, { gatherBlocks }, { pageIdentity }, { lexicon }] =
      await Promise.all([
        import('jsdom'),
        import('../src/annotate/annotate'),
        import('../src/page/blocks'),
        import('../src/page/identity'),
        readCorpus(),
      ]);
    const annotate = buildAnnotator(lexicon);
    return async (file) => {
      const { document } = new JSDOM(await readText(file)).window;
      const page = pageIdentity(document, '');
      const blocks = gatherBlocks(document.body).map(({ text }) => text);
      return { file, ...annotationContract(annotate({ page, blocks }), page.url) };
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
      results: search(query).map(({ snippet, ...result }) => ({ ...result, snippet: snippet.text })),
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
