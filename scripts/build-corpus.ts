/** Makes the bundled corpus: every text of assets/corpus with its data file becomes publications, lexicon and index. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusEntry, compileLexicon } from '../src/lexicon/compile';
import type { Lexicon } from '../src/lexicon/model';
import { readTermFile, type TermFile } from '../src/lexicon/term-file';
import { parseLetter } from '../src/publication/letter';
import type { Publication } from '../src/publication/model';
import { buildIndex } from '../src/search/index';

/** Where the bundled texts and their data files are. */
export const CORPUS_DIRECTORY = fileURLToPath(new URL('../assets/corpus', import.meta.url));

/** Where the made files stand in the built extension; `src/library/bundled.ts` reads them there. */
export const BUNDLE_DIRECTORY = 'corpus';

/** What is bundled. */
export interface Corpus {
  publications: Publication[];
  lexicon: Lexicon;
  index: ReturnType<typeof buildIndex>;
}

/**
 * Reads and compiles the corpus, publications in order of their ids.
 *
 * @param directory holds one `ID.txt` and one `ID.json` a publication
 * @throws Error that begins with the file's name and says what is wrong, and where
 * @example (await readCorpus()).publications[0].id // "2022Z20166"
 */
export async function readCorpus(directory = CORPUS_DIRECTORY): Promise<Corpus> {
  const texts = (await readdir(directory)).filter((name) => name.endsWith('.txt')).sort();
  const entries = await Promise.all(texts.map((name) => readEntry(directory, name)));
  const publications = entries.map(({ publication }) => publication);
  const lexicon = compileLexicon(entries);
  return { publications, lexicon, index: buildIndex(publications, lexicon) };
}

async function readEntry(directory: string, name: string): Promise<CorpusEntry> {
  const termFile = await readDataFile(name.replace(/\.txt$/, ''), directory);
  const text = await readFile(join(directory, name), 'utf8');
  try {
    return { publication: parseLetter(text, { url: termFile.url }), termFile };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Reads the data file beside a publication's text.
 *
 * @param id the publication's case number
 * @throws Error that names the file and the place in it that is wrong
 * @example (await readDataFile('2022Z20166')).url // "https://www.tweedekamer.nl/…"
 */
export async function readDataFile(id: string, directory = CORPUS_DIRECTORY): Promise<TermFile> {
  const name = `${id}.json`;
  return readTermFile(JSON.parse(await readFile(join(directory, name), 'utf8')), name);
}

/**
 * The files of the build: publications, lexicon and index, as the build hook takes them.
 *
 * @example (await bundledFiles())[0] // { relativeDest: 'corpus/publications.json', contents: '…' }
 */
export async function bundledFiles(): Promise<{ relativeDest: string; contents: string }[]> {
  const { publications, lexicon, index } = await readCorpus();
  const contents = { 'publications.json': publications, 'lexicon.json': lexicon, 'index.json': index };
  return Object.entries(contents).map(([name, value]) => ({
    relativeDest: `${BUNDLE_DIRECTORY}/${name}`,
    contents: JSON.stringify(value),
  }));
}
