/** Writing what a change comes to: one transaction. */
import { NO_ANCHORS, withAnchors } from '../lexicon/anchor-table';
import type { Database } from './database';
import { type Meta, readMeta } from './meta';
import type { Plan } from './plan';

/** Stores that are made of the publications. */
const WORKED_OUT = ['summaries', 'terms', 'papers', 'facts', 'index'] as const;
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
    for (const id of plan.isAnew ? [] : plan.cleared) {
      for (const name of ['terms', 'papers'] as const) {
        for (const key of await store(name).index('publication').getAllKeys(id)) run(store(name).delete(key));
      }
      run(store('facts').delete(id));
      run(store('summaries').delete(id));
    }
    for (const id of plan.removed) for (const name of ADDED) run(store(name).delete(id));
    for (const { publication, added, terms, fields } of plan.stored) {
      run(store('publications').put({ publication, added }));
      run(store('found').put({ id: publication.id, terms, fields }));
    }
    for (const { summary, terms, papers, facts } of plan.records) {
      run(store('summaries').put(summary));
      for (const term of terms) run(store('terms').put(term));
      for (const paper of papers) run(store('papers').put(paper));
      if (facts) run(store('facts').put(facts));
    }
    for (const [key, value] of plan.index) {
      run(value === null ? store('index').delete(key) : store('index').put(value, key));
    }
    const meta: Partial<Meta> = {
      ...plan.meta,
      anchors: withAnchors(
        plan.isAnew ? NO_ANCHORS : anchors,
        plan.records.flatMap((one) => one.anchors),
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
