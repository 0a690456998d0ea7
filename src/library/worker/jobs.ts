/** What the library page's worker does. */
import { byName, extractTerms, prepareKnowledge } from '../../lexicon/extract/extract';
import type { Publication } from '../../publication/model';
import { parsePublication } from '../../publication/parse';
import { breathing } from '../breathing';
import { loadKnownTerms } from '../bundled';
import { bundledLibrary } from '../bundled-library';
import { type Changing, changeLibrary } from '../change';
import { LibraryFileError } from '../file/errors';
import { readLibraryBlob } from '../file/read';
import { isNewer } from '../file/version';
import type { Draft } from '../model';
import { ownPublications, ownSummaries } from '../own';
import type { Imported, JobName, Jobs } from './protocol';

type Extract = (publication: Publication) => Draft;

let extracting: Promise<Extract> | null = null;

async function loadExtract(): Promise<Extract> {
  const { terms, fields } = await loadKnownTerms();
  const knowledge = prepareKnowledge({ known: terms, fields });
  return (publication) => {
    const found = extractTerms(publication, knowledge);
    return { publication, terms: byName(found.terms, terms), fields: found.fields };
  };
}

/** Finds the terms of publications; a bundled file that could not be read is tried again. */
async function extract(): Promise<Extract> {
  extracting ??= loadExtract();
  try {
    return await extracting;
  } catch (error) {
    extracting = null;
    throw error;
  }
}

async function importFile(
  { file, replaceOlder }: Jobs['importFile']['takes'],
  changing: Changing,
): Promise<Imported> {
  const { publications } = await readLibraryBlob(file);
  if (!publications) throw new LibraryFileError('publications', 'expected a list');
  const bundled = await bundledLibrary();
  const taken = new Set(bundled.publications.map(({ id }) => id));
  const held = new Set((await ownSummaries()).map(({ id }) => id));
  const again = publications.map(({ publication }) => publication.id).filter((id) => held.has(id));
  const before = new Map((await ownPublications(again)).map((one) => [one.id, one]));
  const isWanted = ({ publication }: Draft) => {
    const own = before.get(publication.id);
    if (taken.has(publication.id)) return false;
    return own === undefined || (replaceOlder && isNewer(publication, own));
  };
  const add = await withTerms(publications.filter(isWanted), changing.signal);
  if (add.length > 0) await changeLibrary({ add }, bundled, changing);
  const replaced = add.filter(({ publication }) => before.has(publication.id)).length;
  return { added: add.length - replaced, replaced, kept: publications.length - add.length };
}

/** Who made the file by hand need not have listed terms. */
async function withTerms(drafts: readonly Draft[], signal: AbortSignal | undefined): Promise<Draft[]> {
  const breathe = breathing();
  const complete: Draft[] = [];
  for (const draft of drafts) {
    await breathe();
    signal?.throwIfAborted();
    complete.push(draft.terms.length > 0 ? draft : (await extract())(draft.publication));
  }
  return complete;
}

/** By the names of the jobs. */
export const JOBS: {
  [Name in JobName]: (takes: Jobs[Name]['takes'], changing: Changing) => Promise<Jobs[Name]['gives']>;
} = {
  read: async ({ source, id }) => (await extract())(parsePublication(source, id === null ? {} : { id })),
  change: async (change, changing) => {
    await changeLibrary(change, await bundledLibrary(), changing);
    return undefined;
  },
  importFile,
  readFile: readLibraryBlob,
};
