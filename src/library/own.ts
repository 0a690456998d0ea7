/** Reading the reader's own library. */
import type { Publication } from '../publication/model';
import { openDatabase } from './database';
import type { Summary } from './model';

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
  const store = (await openDatabase()).transaction('publications').store;
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.flatMap((stored) => stored?.publication ?? []);
}
