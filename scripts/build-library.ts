/** A folder of documents becomes one file that the extension imports. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { byName, extractTerms, prepareKnowledge } from '../src/lexicon/extract/extract';
import { isNewer } from '../src/library/file/version';
import { type Draft, LIBRARY_FILE_VERSION, type LibraryFile } from '../src/library/model';
import { openCount } from '../src/library/summary';
import { readCorpus } from './build-corpus';
import { readPublication } from './documents';

/** What is made in the folder that is named. */
export const LIBRARY_FILE = 'library.json';

/** Names of documents end so; what else lies between them is passed over. */
const DOCUMENTS = new Set(['.txt', '.htm', '.html', '.xhtml', '.pdf']);

/** What became of one document: it is in the library, or another of the same publication is, or it could not be read. */
export type Outcome =
  | { file: string; id: string; title: string; questions: number; open: number; terms: number }
  | { file: string; id: string; leftOutFor: string }
  | { file: string; error: string };

/** A document that was read. */
interface Read {
  file: string;
  draft: Draft;
}

/**
 * Makes `library.json` of all documents in a folder and the folders in it. It is written whole or not at all, and not
 * where no document could be read.
 *
 * @param from the folder
 * @param to the folder for the file, made where there is none; what it holds is not read
 * @returns what became of each document, in the order of their names
 * @throws Error where a folder cannot be read or written
 * @example await buildLibrary('letters', 'out') // out/library.json
 */
export async function buildLibrary(from: string, to: string): Promise<Outcome[]> {
  const read: Read[] = [];
  const { known } = await readCorpus();
  const knowledge = prepareKnowledge({ known: known.terms, fields: known.fields });
  const outcomes = new Map<string, Outcome>();
  for (const file of await documentsIn(from, to)) {
    try {
      const publication = await readPublication(file);
      const { terms, fields } = extractTerms(publication, knowledge);
      const draft = { publication, terms: byName(terms, known.terms), fields };
      read.push({ file, draft });
      outcomes.set(file, toOutcome(file, draft));
    } catch (error) {
      outcomes.set(file, { file, error: error instanceof Error ? error.message : String(error) });
    }
  }
  const kept = newestOfEach(read);
  for (const { file, draft } of read) {
    const winner = kept.find((other) => isSame(other, { file, draft }))!;
    if (winner.file !== file) outcomes.set(file, { file, id: draft.publication.id, leftOutFor: winner.file });
  }
  if (kept.length > 0)
    await write(
      to,
      kept.map(({ draft }) => draft),
    );
  return [...outcomes.values()];
}

async function documentsIn(from: string, to: string): Promise<string[]> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const out = resolve(to) + sep;
  return entries
    .filter((entry) => entry.isFile() && DOCUMENTS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(from, relative(from, entry.parentPath), entry.name))
    .filter((file) => !resolve(file).startsWith(out) || resolve(from) + sep === out)
    .sort();
}

/** Of each publication the one that was answered last; of two answered on one day the one with fewer open questions. */
function newestOfEach(read: readonly Read[]): Read[] {
  const kept: Read[] = [];
  for (const each of read) {
    const at = kept.findIndex((other) => isSame(other, each));
    if (at < 0) kept.push(each);
    else if (isNewer(each.draft.publication, kept[at]!.draft.publication)) kept[at] = each;
  }
  return kept;
}

function isSame({ draft: { publication: a } }: Read, { draft: { publication: b } }: Read): boolean {
  return a.id === b.id || a.alsoKnownAs.includes(b.id) || b.alsoKnownAs.includes(a.id);
}

function toOutcome(file: string, { publication, terms }: Draft): Outcome {
  const { id, title, questions } = publication;
  return { file, id, title, questions: questions.length, open: openCount(publication), terms: terms.length };
}

/** Under another name first: a reader of the file never sees half of it. */
async function write(folder: string, publications: Draft[]): Promise<void> {
  const library: LibraryFile = {
    format: 'kamernoot-library',
    version: LIBRARY_FILE_VERSION,
    made: new Date().toISOString(),
    publications,
  };
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${LIBRARY_FILE}.${process.pid}`);
  try {
    await writeFile(unfinished, `${JSON.stringify(library)}\n`);
    await rename(unfinished, join(folder, LIBRARY_FILE));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
