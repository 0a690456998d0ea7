/** Writing what a change comes to: one transaction. */
import { type IDBPTransaction, unwrap } from 'idb';
import { NO_ANCHORS, withAnchors } from '../lexicon/anchor-table';
import type { Database, LibrarySchema, StoredName } from './database';
import { type Meta, readMeta } from './meta';
import type { Plan } from './plan';
import { nameOf, type Records } from './records';

/** Stores that are made of the publications. */
const WORKED_OUT = ['summaries', 'names', 'terms', 'words', 'papers', 'facts', 'index'] as const;
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
    const anchors = await readMeta(transaction.objectStore('meta'), 'anchors');
    const left = await clear(plan, transaction);
    putAll(plan, transaction);
    await writeNames(plan.records, left, transaction);
    const meta: Partial<Meta> = {
      ...plan.meta,
      anchors: withAnchors(
        plan.isAnew ? NO_ANCHORS : anchors,
        [...new Set(plan.records.flatMap((one) => one.names))].map(
          ({ anchors: keys, kinds }) => new Map(keys.map((key, at) => [key, kinds[at] ?? 0])),
        ),
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
    for (const key of await transaction.objectStore('terms').index('publication').getAllKeys(id)) {
      left.add(key[0]);
      bare(transaction, 'terms').delete(key);
    }
    for (const key of await transaction.objectStore('papers').index('publication').getAllKeys(id)) {
      bare(transaction, 'papers').delete(key);
    }
    for (const name of ['words', 'facts', 'summaries'] as const) bare(transaction, name).delete(id);
  }
  for (const id of removed) for (const name of ADDED) bare(transaction, name).delete(id);
  return left;
}

function putAll({ stored, records, index }: Plan, transaction: Writing): void {
  for (const { publication, added, terms, fields } of stored) {
    bare(transaction, 'publications').put({ publication, added });
    bare(transaction, 'found').put({ id: publication.id, terms, fields });
  }
  for (const { summary, terms, words, papers, facts } of records) {
    bare(transaction, 'summaries').put(summary);
    for (const term of terms) bare(transaction, 'terms').put(term);
    for (const paper of papers) bare(transaction, 'papers').put(paper);
    if (words) bare(transaction, 'words').put(words);
    if (facts) bare(transaction, 'facts').put(facts);
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
  const terms = transaction.objectStore('terms');
  const added = new Map<string, StoredName[]>();
  for (const name of new Set(records.flatMap((one) => one.names))) {
    const others = added.get(name.name);
    if (others) others.push(name);
    else added.set(name.name, [name]);
  }
  await Promise.all(
    [...added].map(async ([name, those]) => {
      if (left.has(name)) return;
      const before = await names.get(name);
      bare(transaction, 'names').put(joinNames(before ? [before, ...those] : those));
    }),
  );
  await Promise.all(
    [...left].map(async (name) => {
      const spoken = await terms.getAll(IDBKeyRange.bound([name], [name, []]));
      if (spoken.length === 0) {
        bare(transaction, 'names').delete(name);
        return;
      }
      // What comes with the extension has its forms from there, and keeps them.
      const forms = spoken.flatMap(({ term }) => (term.forms.length > 0 ? nameOf(term) : []));
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
