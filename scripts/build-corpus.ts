/** Makes the bundled corpus: every text of assets/corpus with its data file becomes publications, lexicon and index. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusEntry, compileLexicon } from '../src/lexicon/compile';
import { indexForms } from '../src/lexicon/form-index';
import type { Lexicon } from '../src/lexicon/model';
import {
  type FieldsFile,
  readFieldsFile,
  readTermFile,
  type TermEntry,
  type TermFile,
} from '../src/lexicon/term-file';
import { parseLetter } from '../src/publication/letter';
import type { Publication } from '../src/publication/model';
import { buildIndex } from '../src/search/index';

/** Where the bundled texts and their data files are. */
export const CORPUS_DIRECTORY = fileURLToPath(new URL('../assets/corpus', import.meta.url));

/** The words of the fields, for all publications. */
const FIELDS_FILE = fileURLToPath(new URL('../assets/fields.json', import.meta.url));

/** Where the made files stand in the built extension; `src/library/bundled.ts` reads them there. */
export const BUNDLE_DIRECTORY = 'corpus';

/** What is bundled. */
export interface Corpus {
  publications: Publication[];
  lexicon: Lexicon;
  index: ReturnType<typeof buildIndex>;
  /** What editors know of terms, by which they are found in other publications too. */
  known: { terms: TermEntry[]; fields: FieldsFile };
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
  const fields = await readFields();
  const entries = await Promise.all(texts.map((name) => readEntry(directory, name, fields)));
  const publications = entries.map(({ publication }) => publication);
  const lexicon = compileLexicon(entries, fields);
  const known = { terms: entries.flatMap(({ termFile }) => termFile.terms), fields };
  return { publications, lexicon, index: buildIndex(publications, lexicon), known };
}

/**
 * Reads the words of the fields.
 *
 * @throws Error that names the place in the file that is wrong
 * @example Object.keys(await readFields()) // ["crime", "drugs", …]
 */
export async function readFields(): Promise<FieldsFile> {
  return readFieldsFile(JSON.parse(await readFile(FIELDS_FILE, 'utf8')), 'fields.json');
}

async function readEntry(directory: string, name: string, fields: FieldsFile): Promise<CorpusEntry> {
  const termFile = await readDataFile(name.replace(/\.txt$/, ''), directory, fields);
  const text = await readFile(join(directory, name), 'utf8');
  try {
    const publication = parseLetter(text, { url: termFile.url });
    return { publication: { ...publication, alsoKnownAs: termFile.alsoKnownAs }, termFile };
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
export async function readDataFile(
  id: string,
  directory = CORPUS_DIRECTORY,
  fields?: FieldsFile,
): Promise<TermFile> {
  const name = `${id}.json`;
  const json: unknown = JSON.parse(await readFile(join(directory, name), 'utf8'));
  return readTermFile(json, name, fields ?? (await readFields()));
}

/**
 * The files of the build: publications, lexicon and index, as the build hook takes them.
 *
 * @example (await bundledFiles())[0] // { relativeDest: 'corpus/publications.json', contents: '…' }
 */
export async function bundledFiles(): Promise<{ relativeDest: string; contents: string }[]> {
  const { publications, lexicon, index, known } = await readCorpus();
  const contents = {
    'publications.json': publications,
    'lexicon.json': { ...lexicon, formIndex: indexForms(lexicon.terms) } satisfies Lexicon,
    'index.json': index,
    'terms.json': known,
  };
  return Object.entries(contents).map(([name, value]) => ({
    relativeDest: `${BUNDLE_DIRECTORY}/${name}`,
    contents: JSON.stringify(value),
  }));
}
