/**
 * What restoring a file does to a library: first worked out to the last piece, then shown, then written. The plan is
 * written in this order, so that a failure leaves nothing half done: all of the library in one transaction, and after
 * that the settings, which the browser keeps elsewhere, in one piece. Where the settings then cannot be kept, the
 * library is restored and they are as they were; the same file, restored again, does what is left.
 */
import { importInto } from '../../settings-file';
import type { Settings } from '../../settings-model';
import type { Draft, TermEdits, Watch } from '../model';
import { mergeEdits, mergeSettings, mergeWatched } from './merge';
import type { FileContent } from './read';
import { isSame } from './same';
import { isNewer } from './version';

/** All of a reader's library. */
export interface LibraryState {
  /** Their own, in any order. */
  publications: readonly Draft[];
  /** Ids of the publications that come with the extension; a file never takes their place. */
  bundled: readonly string[];
  edits: TermEdits;
  watched: readonly Watch[];
  settings: Settings;
}

/**
 * How a file is taken: `merge` adds to the library, and takes of a publication in both the newer; `replace` makes each
 * part that the file has as it is in the file.
 */
export type RestoreMode = 'merge' | 'replace';

/** Exactly what is to be written. Null is: leave that part as it is. */
export interface RestorePlan {
  /** To be added, or to take the place of the one with the same id. */
  put: Draft[];
  /** Ids of those to be taken out. */
  remove: string[];
  edits: TermEdits | null;
  watched: Watch[] | null;
  settings: Settings | null;
}

/**
 * Works out what restoring writes. Nothing of it is to be written but all.
 *
 * @param file as `readLibraryFile` gives it
 * @example planRestore(current, readLibraryFile(text), 'merge').put.length // 3
 */
export function planRestore(current: LibraryState, file: FileContent, mode: RestoreMode): RestorePlan {
  const isMerge = mode === 'merge';
  const { publications, edits, watched, settings } = file;
  return {
    ...planPublications(current, publications, isMerge),
    edits: changed(current.edits, edits && (isMerge ? mergeEdits(current.edits, edits) : edits)),
    watched: changed(
      current.watched,
      watched && (isMerge ? mergeWatched(current.watched, watched) : watched),
    ),
    settings: changed(
      current.settings,
      settings &&
        (isMerge
          ? mergeSettings(current.settings, settings)
          : importInto(current.settings, settings).settings),
    ),
  };
}

function planPublications(
  { publications: held, bundled }: LibraryState,
  given: readonly Draft[] | undefined,
  isMerge: boolean,
): Pick<RestorePlan, 'put' | 'remove'> {
  if (given === undefined) return { put: [], remove: [] };
  const known = byId(held);
  const put = given.filter((draft) => {
    const { id } = draft.publication;
    const own = known.get(id);
    if (own === undefined) return !bundled.includes(id);
    return isMerge ? isNewer(draft.publication, own.publication) : !isSame(draft, own);
  });
  const kept = byId(given);
  return { put, remove: isMerge ? [] : [...known.keys()].filter((id) => !kept.has(id)) };
}

/**
 * The plan that takes a plan back, where nothing else has changed meanwhile.
 *
 * @param before the library as it was when the plan was made
 * @example await restore(undoPlan(current, plan))
 */
export function undoPlan(before: LibraryState, plan: RestorePlan): RestorePlan {
  const known = byId(before.publications);
  const touched = [...plan.put.map(({ publication }) => publication.id), ...plan.remove];
  return {
    put: touched.flatMap((id) => known.get(id) ?? []),
    remove: touched.filter((id) => !known.has(id)),
    edits: plan.edits && before.edits,
    watched: plan.watched && [...before.watched],
    settings: plan.settings && before.settings,
  };
}

/** Drafts by the ids of their publications. */
export function byId(drafts: readonly Draft[]): Map<string, Draft> {
  return new Map(drafts.map((draft) => [draft.publication.id, draft]));
}

function changed<Part>(before: Part | readonly unknown[], after: Part | undefined): Part | null {
  return after === undefined || isSame(before, after) ? null : after;
}
