/** What a change of the own library comes to, worked out before anything is written. */
import { indexedPublication } from '../search/names';
import type { IndexRecords } from '../search/stored/records';
import { IndexUpdate, type RecordChanges } from '../search/stored/update';
import { type Bundled, type Change, type Changing, madeWith } from './change';
import type { Database } from './database';
import { editedTerms } from './edited-terms';
import { isSame } from './file/same';
import { indexOf } from './index-records';
import { type Meta, readMeta } from './meta';
import type { AddedDraft, Draft, TermEdits } from './model';
import { readDrafts } from './own';
import type { Records } from './records';
import { workOut } from './work-out';

/** All that is to be written. */
export interface Plan {
  /** Publications that are put. */
  stored: readonly AddedDraft[];
  /** What is worked out of them, and of others that the change touches. */
  records: readonly Records[];
  /** Publications of which what was worked out before goes. */
  cleared: readonly string[];
  /** Publications that go themselves. */
  removed: readonly string[];
  index: RecordChanges;
  /** Whether everything that is worked out is made anew. */
  isAnew: boolean;
  meta: Partial<Meta>;
}

/**
 * Works out a change. Nobody else may change the library until it is written.
 *
 * @param mustBeAnew makes everything anew that is worked out
 * @throws the signal's reason; IndexRecordError where the search index is damaged and not made anew
 * @example await writePlan(database, await planOf(database, { add: [draft] }, bundled, {}))
 */
export async function planOf(
  database: Database,
  { add = [], remove = [], edits: given, switched, watched }: Change,
  bundled: Bundled,
  changing: Changing,
  mustBeAnew = false,
): Promise<Plan> {
  const { store } = database.transaction('meta');
  const [before, made] = await Promise.all([readMeta(store, 'edits'), readMeta(store, 'madeWith')]);
  const edits = switchedIn(given ?? before, switched);
  const isChanged = !isSame(before, edits);
  const isAnew = mustBeAnew || made !== madeWith(bundled);
  const bundledIds = new Set(bundled.publications.map(({ id }) => id));
  const isOurs = ({ publication }: Draft) => !bundledIds.has(publication.id);
  const now = new Date().toISOString();
  const stored = add.filter(isOurs).map((draft): AddedDraft => ({ added: now, ...draft }));
  const gone = new Set([...remove, ...stored.map(({ publication }) => publication.id)]);
  const isTouched = (one: AddedDraft) => (isAnew ? isOurs(one) : differs(one, before, edits));
  const touched =
    isAnew || isChanged
      ? (await readDrafts(database)).filter((one) => !gone.has(one.publication.id) && isTouched(one))
      : [];

  const all = [...stored, ...touched];
  const cleared = [...remove, ...all.map(({ publication }) => publication.id)];
  const index = await IndexUpdate.begin(isAnew ? NO_RECORDS : indexOf(database));
  if (isAnew) for (const one of bundled.publications) index.add(indexedPublication(one, bundled.lexicon));
  else index.remove(cleared);
  const known = new Map(bundled.lexicon.terms.map((term) => [term.name, term]));
  const { records, segments } = await (changing.workOut ?? workOut)(all, { edits, known }, changing);
  for (const segment of segments) index.addSegment(segment);
  return {
    stored,
    records,
    cleared,
    removed: remove,
    index: await index.finish(),
    isAnew,
    meta: { ...(isChanged && { edits }), ...(watched && { watched }), madeWith: madeWith(bundled) },
  };
}

/** An index that has nothing yet. */
const NO_RECORDS: IndexRecords = { get: async (keys) => keys.map(() => undefined) };

function switchedIn(edits: TermEdits, switched: Change['switched']): TermEdits {
  if (!switched) return edits;
  const on = new Set(switched.on);
  return { ...edits, off: [...new Set([...edits.off.filter((name) => !on.has(name)), ...switched.off])] };
}

/** Whether edits may make other terms of a publication than those before. */
function differs({ publication: { id }, terms }: Draft, before: TermEdits, after: TermEdits): boolean {
  return (
    !isSame(before.added, after.added) ||
    !isSame(editedTerms([{ id, terms }], before), editedTerms([{ id, terms }], after))
  );
}
