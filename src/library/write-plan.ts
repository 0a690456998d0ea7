/** Writing what a change comes to: one transaction. */
import type { IDBPTransaction } from 'idb';
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
  const store = <Name extends (typeof STORES)[number]>(name: Name) => transaction.objectStore(name);
  const writes: Promise<unknown>[] = [];
  const run = (write: Promise<unknown>) => void writes.push(write);
  try {
    const anchors = await readMeta(store('meta'), 'anchors');
    if (plan.isAnew) for (const name of WORKED_OUT) run(store(name).clear());
    const left = new Set<string>();
    for (const id of plan.isAnew ? [] : plan.cleared) {
      for (const key of await store('terms').index('publication').getAllKeys(id)) {
        left.add(key[0]);
        run(store('terms').delete(key));
      }
      for (const key of await store('papers').index('publication').getAllKeys(id))
        run(store('papers').delete(key));
      run(store('words').delete(IDBKeyRange.bound([id], [id, []])));
      run(store('facts').delete(id));
      run(store('summaries').delete(id));
    }
    for (const id of plan.removed) for (const name of ADDED) run(store(name).delete(id));
    for (const { publication, added, terms, fields } of plan.stored) {
      run(store('publications').put({ publication, added }));
      run(store('found').put({ id: publication.id, terms, fields }));
    }
    for (const { summary, terms, words, papers, facts } of plan.records) {
      run(store('summaries').put(summary));
      for (const term of terms) run(store('terms').put(term));
      for (const answer of words) run(store('words').put(answer));
      for (const paper of papers) run(store('papers').put(paper));
      if (facts) run(store('facts').put(facts));
    }
    for (const name of await namesAfter(plan.records, left, transaction)) run(name);
    for (const [key, value] of plan.index) {
      run(value === null ? store('index').delete(key) : store('index').put(value, key));
    }
    const meta: Partial<Meta> = {
      ...plan.meta,
      anchors: withAnchors(
        plan.isAnew ? NO_ANCHORS : anchors,
        [...new Set(plan.records.flatMap((one) => one.names))].map(
          ({ anchors: keys, kinds }) => new Map(keys.map((key, at) => [key, kinds[at] ?? 0])),
        ),
      ),
      generation: crypto.randomUUID(),
      ...(plan.isAnew && { epoch: crypto.randomUUID() }),
    };
    for (const [name, value] of Object.entries(meta)) run(store('meta').put(value, name));
  } catch (error) {
    // What the browser has refused at once, such as a value that it cannot copy. The rest is given up with it.
    transaction.abort();
    await Promise.allSettled([...writes, transaction.done]);
    throw error;
  }
  await Promise.all([...writes, transaction.done]);
}

type Writing = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/**
 * Writes the names of terms: with the forms of all publications that speak of them, and no more those of which none does.
 *
 * @param left names that a publication has ceased to speak of, or speaks of otherwise
 */
async function namesAfter(
  records: readonly Records[],
  left: ReadonlySet<string>,
  transaction: Writing,
): Promise<Promise<unknown>[]> {
  const names = transaction.objectStore('names');
  const terms = transaction.objectStore('terms');
  const added = new Map<string, StoredName[]>();
  for (const name of new Set(records.flatMap((one) => one.names))) {
    const others = added.get(name.name);
    if (others) others.push(name);
    else added.set(name.name, [name]);
  }
  const known = await Promise.all(
    [...added].map(async ([name, those]) => {
      const before = await names.get(name);
      return before && !left.has(name) ? [before, ...those] : those;
    }),
  );
  const remaining = await Promise.all(
    [...left].map(async (name) => {
      const spoken = await terms.getAll(IDBKeyRange.bound([name], [name, []]));
      const forms = spoken.flatMap(({ term }) => (term.forms.length > 0 ? nameOf(term) : []));
      return { name, those: [...forms, ...(added.get(name) ?? [])], isSpoken: spoken.length > 0 };
    }),
  );
  return [
    ...known.flatMap((those) => {
      const joined = joinNames(those);
      return left.has(joined.name) ? [] : [names.put(joined)];
    }),
    ...remaining.map(async ({ name, those, isSpoken }) => {
      if (!isSpoken) return names.delete(name);
      // What comes with the extension has its forms from there, and keeps them.
      return those.length > 0 ? names.put(joinNames(those)) : undefined;
    }),
  ];
}

function joinNames(those: readonly StoredName[]): StoredName {
  const [first] = those as [StoredName];
  if (those.length === 1) return first;
  const forms = new Map(those.flatMap((one) => one.forms).map((form) => [form.words.join(' '), form]));
  return nameOf({ name: first.name, forms: [...forms.values()] });
}
