/** What restoring a file would change, for a reader to judge before anything is written. */
import { importInto } from '../../settings-file';
import type { HiddenTerm, Settings } from '../../settings-model';
import type { Draft, TermEdits, Watch } from '../model';
import { hiddenKey } from './merge';
import type { FileContent } from './read';
import { byId, type LibraryState, planRestore, type RestoreMode, type RestorePlan } from './restore';
import { isSame } from './same';
import { isNewer } from './version';

/** How the file's version of a publication stands to the library's; `other` is neither newer nor older. */
export type Age = 'newer' | 'older' | 'other';

/** A publication that restoring touches, or that is in both and differs. */
export interface PublicationChange {
  id: string;
  title: string;
  /** Null where it is in one of the two alone. */
  age: Age | null;
}

/** How many entries come and how many go; one that changes does both. */
export interface Tally {
  added: number;
  removed: number;
}

/** What restoring changes. */
export interface RestorePreview {
  added: PublicationChange[];
  replaced: PublicationChange[];
  removed: PublicationChange[];
  /** In both and not the same, and left as they are in the library. */
  kept: PublicationChange[];
  /** How many are in both and the same. */
  unchanged: number;
  /** How many come with the extension anyway. */
  bundled: number;
  /** Of the reader's changes to terms. */
  terms: Tally;
  watched: Tally;
  hiddenTerms: Tally;
  /** The settings as they will be; null where they stay. */
  settings: Settings | null;
  /** Sites that the file adds and the browser does not permit yet. */
  notPermitted: string[];
  /** Exactly what is to be written. */
  plan: RestorePlan;
  /** Whether anything changes at all. */
  isEmpty: boolean;
}

/**
 * Works out what restoring a file would change.
 *
 * @param file as `readLibraryFile` gives it
 * @example previewRestore(current, readLibraryFile(text), 'replace').removed.map(({ id }) => id)
 */
export function previewRestore(current: LibraryState, file: FileContent, mode: RestoreMode): RestorePreview {
  const plan = planRestore(current, file, mode);
  const held = byId(current.publications);
  const put = byId(plan.put);
  const removed = new Set(plan.remove);
  const both = (file.publications ?? []).filter(({ publication }) => held.has(publication.id));
  const left = both.filter(({ publication }) => !put.has(publication.id));
  const kept = left.filter((draft) => !isSame(draft, held.get(draft.publication.id)));
  const change = (draft: Draft) => changeOf(draft, held.get(draft.publication.id));
  return {
    added: plan.put.filter(({ publication }) => !held.has(publication.id)).map(change),
    replaced: plan.put.filter(({ publication }) => held.has(publication.id)).map(change),
    removed: current.publications
      .filter(({ publication }) => removed.has(publication.id))
      .map((draft) => changeOf(draft, undefined)),
    kept: kept.map(change),
    unchanged: left.length - kept.length,
    bundled: (file.publications?.length ?? 0) - plan.put.length - left.length,
    terms: tally(entriesOf(current.edits), entriesOf(plan.edits ?? current.edits)),
    watched: tally(current.watched.map(watchKey), (plan.watched ?? current.watched).map(watchKey)),
    hiddenTerms: hiddenTally(current.settings.hiddenTerms, plan.settings?.hiddenTerms),
    settings: plan.settings,
    notPermitted: file.settings ? importInto(current.settings, file.settings).notPermitted : [],
    plan,
    isEmpty: isEmpty(plan),
  };
}

function changeOf({ publication }: Draft, own: Draft | undefined): PublicationChange {
  const { id, title } = publication;
  if (own === undefined) return { id, title, age: null };
  if (isNewer(publication, own.publication)) return { id, title, age: 'newer' };
  return { id, title, age: isNewer(own.publication, publication) ? 'older' : 'other' };
}

function hiddenTally(own: readonly HiddenTerm[], then: readonly HiddenTerm[] | undefined): Tally {
  return tally(own.map(hiddenKey), (then ?? own).map(hiddenKey));
}

/** Every change of a term as a text of its own. */
function entriesOf({ off, renamed, merged, added }: TermEdits): string[] {
  return Object.entries({
    off,
    renamed: Object.entries(renamed),
    merged: Object.entries(merged),
    added,
  }).flatMap(([kind, entries]) => entries.map((entry) => `${kind} ${JSON.stringify(entry)}`));
}

/** When it was last looked is no change that a reader would want to hear of. */
function watchKey({ id, isAnswered }: Watch): string {
  return `${id} ${isAnswered}`;
}

function tally(before: readonly string[], after: readonly string[]): Tally {
  const [old, next] = [new Set(before), new Set(after)];
  return {
    added: [...next].filter((entry) => !old.has(entry)).length,
    removed: [...old].filter((entry) => !next.has(entry)).length,
  };
}

function isEmpty({ put, remove, edits, watched, settings }: RestorePlan): boolean {
  return put.length + remove.length === 0 && edits === null && watched === null && settings === null;
}
