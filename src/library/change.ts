/** Changing the own library: each change is one transaction, and happens whole or not at all. */
import type { Lexicon } from '../lexicon/model';
import type { Publication } from '../publication/model';
import { INDEX_VERSION, IndexRecordError } from '../search/stored/records';
import { tellOfChange } from './changes';
import { openDatabase } from './database';
import { readMeta } from './meta';
import type { AddedDraft, Draft, TermEdits, Watch } from './model';
import { planOf } from './plan';
import { RECORDS_VERSION } from './records';
import type { WorkOut } from './work-out';
import { writePlan } from './write-plan';

/** What is to be changed; what is left out stays as it is. */
export interface Change {
  /** A publication that is there already is replaced. Without a time it is added now. */
  add?: readonly (Draft & Partial<AddedDraft>)[];
  remove?: readonly string[];
  edits?: TermEdits;
  /** Names of terms that are switched off or on, besides. */
  switched?: { off: readonly string[]; on: readonly string[] };
  watched?: Watch[];
}

/** How a change goes. */
export interface Changing {
  /** When it is aborted before the last step, nothing has been changed. */
  signal?: AbortSignal | undefined;
  /** Told of how many of the publications have been worked out; writing them is the last step. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Works publications out elsewhere than here. */
  workOut?: WorkOut | undefined;
}

/** What comes with the extension, which a search looks through together with the reader's own. */
export interface Bundled {
  publications: readonly Publication[];
  lexicon: Lexicon;
  /** Changes when they do. */
  made: string;
}

/** Only one context at a time reads what there is, works out what follows and writes it. */
const LOCK = 'kamernoot-library';

/** What the stores are made with: where it is another, they are made again. */
export function madeWith({ made }: Pick<Bundled, 'made'>): string {
  return `${RECORDS_VERSION}/${INDEX_VERSION}/${made}`;
}

/**
 * Changes the own library, or does nothing: a fault, an abort, a full disk and a browser that is ended on the way leave what
 * was there.
 *
 * @throws the signal's reason, LibraryDamagedError, or what the browser says: a QuotaExceededError where there is no room
 * @example await changeLibrary({ add: [draft] }, bundled)
 */
export async function changeLibrary(
  change: Change,
  bundled: Bundled,
  changing: Changing = {},
): Promise<void> {
  const { signal } = changing;
  await navigator.locks.request(LOCK, async () => {
    const database = await openDatabase();
    const plan = await planOf(database, change, bundled, changing).catch((error: unknown) => {
      if (!(error instanceof IndexRecordError)) throw error;
      return planOf(database, change, bundled, changing, true);
    });
    signal?.throwIfAborted();
    await writePlan(database, plan);
  });
  tellOfChange();
}

/**
 * Makes what is worked out of the publications again where the extension has changed how, or what it brings along, or
 * where a search found the index damaged.
 *
 * @example await keepLibrary(bundled)
 */
export async function keepLibrary(bundled: Bundled): Promise<void> {
  const database = await openDatabase();
  const made = await readMeta(database.transaction('meta').store, 'madeWith');
  if (made === '' || made === madeWith(bundled)) return;
  await changeLibrary({}, bundled);
}
