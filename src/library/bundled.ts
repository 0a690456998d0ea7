/**
 * The bundled part of the library: files of the extension itself, made at build time (see scripts/build-corpus.ts). Read by
 * their place in it, since a worker of a page has no `browser`.
 */
import type { Lexicon } from '../lexicon/model';
import type { FieldsFile, TermEntry } from '../lexicon/term-file';
import type { Publication } from '../publication/model';
import type { buildIndex } from '../search/index';

/** What each bundled file holds. They are ours and made with the code that reads them, so they need no schema. */
interface BundledFiles {
  'publications.json': Publication[];
  'lexicon.json': Lexicon;
  'index.json': ReturnType<typeof buildIndex>;
  'terms.json': KnownTerms;
}

const loading = new Map<keyof BundledFiles, Promise<unknown>>();

async function fetchBundled<Name extends keyof BundledFiles>(name: Name): Promise<BundledFiles[Name]> {
  const response = await fetch(new URL(`/corpus/${name}`, location.origin));
  if (!response.ok)
    throw new Error(`library: the bundled file ${name} could not be read (${response.status})`);
  return response.json();
}

/** What editors know of terms, by which they are found in other publications too. */
export interface KnownTerms {
  terms: TermEntry[];
  fields: FieldsFile;
}

/** Each file is read once a context; a failed reading is tried again at the next call. */
function loadBundled<Name extends keyof BundledFiles>(name: Name): Promise<BundledFiles[Name]> {
  const known = loading.get(name);
  if (known) return known as Promise<BundledFiles[Name]>;
  const file = fetchBundled(name);
  loading.set(name, file);
  file.catch(() => loading.delete(name));
  return file;
}

/** The publications of the library. @example (await loadPublications())[0]?.id // "2022Z20166" */
export const loadPublications = (): Promise<Publication[]> => loadBundled('publications.json');

/** The lexicon of the library. */
export const loadLexicon = (): Promise<Lexicon> => loadBundled('lexicon.json');

/** The search index, by far the largest file: for the first search only. */
export const loadSearchIndex = (): Promise<BundledFiles['index.json']> => loadBundled('index.json');

/** What editors know of terms: for imports only. */
export const loadKnownTerms = (): Promise<KnownTerms> => loadBundled('terms.json');
