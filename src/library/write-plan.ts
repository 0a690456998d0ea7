/** Writing what a change comes to: one transaction. */
import { type IDBPTransaction, unwrap } from 'idb';
import { NO_CITATIONS, withCitations } from '../annotate/citation-table';
import { NO_ANCHORS, withAnchors } from '../lexicon/anchor-table';
import type { Database, LibrarySchema, StoredName } from './database';
import { type Meta, readMeta } from './meta';
import { packDraft } from './packed';
import { unpackNotes } from './packed-notes';
import type { Plan } from './plan';
import { nameOf, type Records } from './records';

/** From so many names on, in one change, all that are kept are asked for at once. */
const MANY_NAMES = 200;

/** Stores that are made of the publications. */
const WORKED_OUT = ['summaries', 'names', 'notes', 'words', 'index'] as const;
/** And those that have what the reader added. */
const ADDED = ['publications', 'found'] as const;
const STORES = [...ADDED, 'meta', ...WORKED_OUT] as const;

/**
 * Writes a plan whole, or nothing of it.
 *
 * @throws what the browser says: a QuotaExceededError where there is no room
 * @example await writePlan(database, plan)
 */
export async function writePlan(database: Database, plan: Plan): Promise<void> {
  // Strict: when it is said that an import is done, it outlives a power cut.
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    const store = transaction.objectStore('meta');
    const [anchors, citations] = await Promise.all([
      readMeta(store, 'anchors'),
      readMeta(store, 'citations'),
    ]);
    const left = await clear(plan, transaction);
    putAll(plan, transaction);
    await writeNames(plan.records, left, transaction);
    const cleared = new Set(plan.cleared);
    const meta: Partial<Meta> = {
      ...plan.meta,
      anchors: withAnchors(
        plan.isAnew ? NO_ANCHORS : anchors,
        [...new Set(plan.records.flatMap((one) => one.names))].map(
          ({ anchors: keys, kinds }) => new Map(keys.map((key, at) => [key, kinds[at] ?? 0])),
        ),
      ),
      citations: withCitations(
        plan.isAnew ? NO_CITATIONS : citations,
        (id) => cleared.has(id),
        plan.records.map(({ summary, citations: keys }) => [summary.id, keys] as const),
      ),
      ...(plan.isAnew && { epoch: crypto.randomUUID() }),
    };
    for (const [name, value] of Object.entries(meta)) bare(transaction, 'meta').put(value, name);
  } catch (error) {
    // What the browser has refused at once, such as a value that it cannot copy, or by itself, as where there is no room.
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    await transaction.done.catch(() => {});
    throw transaction.error ?? error;
  }
  await transaction.done;
}

/** The browser's own store: of tens of thousands of records none is waited for by itself, the transaction tells of all. */
function bare(transaction: Writing, name: (typeof STORES)[number]): IDBObjectStore {
  return unwrap(transaction).objectStore(name);
}

/** Takes out what was worked out before. @returns names of terms of which something goes */
async function clear({ isAnew, cleared, removed }: Plan, transaction: Writing): Promise<Set<string>> {
  const left = new Set<string>();
  if (isAnew) for (const name of WORKED_OUT) bare(transaction, name).clear();
  for (const id of isAnew ? [] : cleared) {
    const notes = await transaction.objectStore('notes').index('publication').get(id);
    for (const name of notes?.termNames ?? []) left.add(name);
    if (notes) bare(transaction, 'notes').delete([notes.age, id]);
    for (const name of ['words', 'summaries'] as const) bare(transaction, name).delete(id);
  }
  for (const id of removed) for (const name of ADDED) bare(transaction, name).delete(id);
  return left;
}

function putAll({ stored, records, index }: Plan, transaction: Writing): void {
  for (const { id, added, publication, found } of stored.map(packDraft)) {
    bare(transaction, 'publications').put({ id, added, packed: publication });
    bare(transaction, 'found').put({ id, packed: found });
  }
  for (const { summary, notes, words } of records) {
    bare(transaction, 'summaries').put(summary);
    if (notes) bare(transaction, 'notes').put(notes);
    if (words) bare(transaction, 'words').put(words);
  }
  for (const [key, value] of index) {
    if (value === null) bare(transaction, 'index').delete(key);
    else bare(transaction, 'index').put(value, key);
  }
}

type Writing = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/**
 * Writes the names of terms: with the forms of all publications that speak of them, and no more those of which none does.
 *
 * @param left names that a publication has ceased to speak of, or speaks of otherwise
 */
async function writeNames(
  records: readonly Records[],
  left: ReadonlySet<string>,
  transaction: Writing,
): Promise<void> {
  const names = transaction.objectStore('names');
  const notes = transaction.objectStore('notes').index('termNames');
  const added = new Map<string, StoredName[]>();
  for (const name of new Set(records.flatMap((one) => one.names))) {
    const others = added.get(name.name);
    if (others) others.push(name);
    else added.set(name.name, [name]);
  }
  // Of very many names most are new: which, one question tells.
  const kept = added.size < MANY_NAMES ? null : new Set(await names.getAllKeys());
  await Promise.all(
    [...added].map(async ([name, those]) => {
      if (left.has(name)) return;
      const before = kept?.has(name) === false ? undefined : await names.get(name);
      bare(transaction, 'names').put(joinNames(before ? [before, ...those] : those));
    }),
  );
  await Promise.all(
    [...left].map(async (name) => {
      const spoken = (await notes.getAll(name)).flatMap(({ packed }) => unpackNotes(packed).term(name) ?? []);
      if (spoken.length === 0) {
        bare(transaction, 'names').delete(name);
        return;
      }
      // What comes with the extension has its forms from there, and keeps them.
      const forms = spoken.flatMap((term) => (term.forms.length > 0 ? nameOf(term) : []));
      const those = [...forms, ...(added.get(name) ?? [])];
      if (those.length > 0) bare(transaction, 'names').put(joinNames(those));
    }),
  );
}

function joinNames(those: readonly StoredName[]): StoredName {
  const [first] = those as [StoredName];
  if (those.length === 1) return first;
  const forms = new Map(those.flatMap((one) => one.forms).map((form) => [form.words.join(' '), form]));
  return nameOf({ name: first.name, forms: [...forms.values()] });
}
