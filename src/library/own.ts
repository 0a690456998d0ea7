/** Reading the reader's own library. */
import type { TermAnswer } from '../lexicon/model';
import type { Publication } from '../publication/model';
import { type Database, openDatabase, type StoredFindings } from './database';
import { type Meta, readMeta } from './meta';
import type { AddedDraft, Summary } from './model';

/**
 * What lists show, in order of ids.
 *
 * @throws LibraryDamagedError
 */
export async function ownSummaries(): Promise<Summary[]> {
  return (await openDatabase()).getAll('summaries');
}

/**
 * Publications by their ids; those that the own library does not have are left out.
 *
 * @throws LibraryDamagedError
 * @example (await ownPublications(['2023Z01234']))[0]?.title
 */
export async function ownPublications(ids: readonly string[]): Promise<Publication[]> {
  const { store } = (await openDatabase()).transaction('publications');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.flatMap((stored) => stored?.publication ?? []);
}

/** All publications with what was found in them, as they were added. */
export async function readDrafts(database: Database): Promise<AddedDraft[]> {
  const transaction = database.transaction(['publications', 'found']);
  const [publications, found] = await Promise.all([
    transaction.objectStore('publications').getAll(),
    transaction.objectStore('found').getAll(),
  ]);
  const byId = new Map(found.map((one) => [one.id, one]));
  return publications.map(({ publication, added }) => {
    const { terms = [], fields = {} } = byId.get(publication.id) ?? {};
    return { publication, added, terms, fields };
  });
}

/**
 * Publications by their ids as they were added, to be put back later.
 *
 * @throws LibraryDamagedError
 */
export async function ownDrafts(ids: readonly string[]): Promise<AddedDraft[]> {
  const transaction = (await openDatabase()).transaction(['publications', 'found']);
  const drafts = await Promise.all(
    ids.map(async (id): Promise<AddedDraft[]> => {
      const [stored, found] = await Promise.all([
        transaction.objectStore('publications').get(id),
        transaction.objectStore('found').get(id),
      ]);
      return stored ? [{ ...stored, terms: found?.terms ?? [], fields: found?.fields ?? {} }] : [];
    }),
  );
  return drafts.flat();
}

/** All publications as they were added. @throws LibraryDamagedError */
export async function allOwnDrafts(): Promise<AddedDraft[]> {
  return readDrafts(await openDatabase());
}

/** What was found in each publication, without the texts. @throws LibraryDamagedError */
export async function ownFindings(): Promise<StoredFindings[]> {
  return (await openDatabase()).getAll('found');
}

/**
 * The answers of own publications that speak of a term, best first.
 *
 * @throws LibraryDamagedError
 */
export async function ownAnswersAbout(name: string): Promise<TermAnswer[]> {
  const notes = await (await openDatabase()).getAllFromIndex('notes', 'termNames', name);
  const terms = notes.flatMap((one) => one.terms.filter((term) => term.name === name));
  return terms.flatMap(({ answers }) => answers).sort((a, b) => b.weight - a.weight);
}

/** One of the single things. @throws LibraryDamagedError @example (await ownMeta('edits')).off */
export async function ownMeta<Name extends keyof Meta>(name: Name): Promise<Meta[Name]> {
  return readMeta((await openDatabase()).transaction('meta').store, name);
}
