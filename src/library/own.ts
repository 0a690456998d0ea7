/** Reading the reader's own library. */
import type { TermAnswer } from '../lexicon/model';
import type { Publication } from '../publication/model';
import {
  type Database,
  type Found,
  openDatabase,
  type StoredFindings,
  type StoredPublication,
} from './database';
import type { Findings } from './edited-terms';
import { type Meta, readMeta } from './meta';
import type { AddedDraft, Summary } from './model';
import { unpack } from './packed';
import { unpackNotes } from './packed-notes';

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
  return found.flatMap((stored) => (stored ? unpack<Publication>(stored.packed) : []));
}

function draftFrom({ added, packed }: StoredPublication, found: StoredFindings | undefined): AddedDraft {
  return {
    publication: unpack(packed),
    added,
    ...(found ? unpack<Found>(found.packed) : { terms: [], fields: {} }),
  };
}

/** All publications with what was found in them, as they were added. */
export async function readDrafts(database: Database): Promise<AddedDraft[]> {
  const transaction = database.transaction(['publications', 'found']);
  const [publications, found] = await Promise.all([
    transaction.objectStore('publications').getAll(),
    transaction.objectStore('found').getAll(),
  ]);
  const byId = new Map(found.map((one) => [one.id, one]));
  return publications.map((stored) => draftFrom(stored, byId.get(stored.id)));
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
      return stored ? [draftFrom(stored, found)] : [];
    }),
  );
  return drafts.flat();
}

/** All publications as they were added. @throws LibraryDamagedError */
export async function allOwnDrafts(): Promise<AddedDraft[]> {
  return readDrafts(await openDatabase());
}

/** What was found in each publication, without the texts. @throws LibraryDamagedError */
export async function ownFindings(): Promise<Findings[]> {
  const stored = await (await openDatabase()).getAll('found');
  return stored.map(({ id, packed }) => ({ id, terms: unpack<Found>(packed).terms }));
}

/**
 * The answers of own publications that speak of a term, best first.
 *
 * @throws LibraryDamagedError
 */
export async function ownAnswersAbout(name: string): Promise<TermAnswer[]> {
  const notes = await (await openDatabase()).getAllFromIndex('notes', 'termNames', name);
  return notes
    .flatMap(({ packed }) => unpackNotes(packed).term(name)?.answers ?? [])
    .sort((a, b) => b.weight - a.weight);
}

/** One of the single things. @throws LibraryDamagedError @example (await ownMeta('edits')).off */
export async function ownMeta<Name extends keyof Meta>(name: Name): Promise<Meta[Name]> {
  return readMeta((await openDatabase()).transaction('meta').store, name);
}
