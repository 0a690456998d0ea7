/** Changing the own library: each change is one transaction, and happens whole or not at all. */
import { NO_ANCHORS, withAnchors } from '../lexicon/anchor-table';
import type { Lexicon } from '../lexicon/model';
import type { Publication } from '../publication/model';
import { planIndexUpdate } from '../search/stub';
import { type Database, openDatabase, type StoredPublication } from './database';
import { type Meta, readMeta } from './meta';
import type { Draft, TermEdits, Watch } from './model';
import { RECORDS_VERSION, type Records, recordsOf } from './records';

/** What is to be changed; what is left out stays as it is. */
export interface Change {
  /** A publication that is there already is replaced. */
  add?: readonly Draft[];
  remove?: readonly string[];
  edits?: TermEdits;
  watched?: Watch[];
}

/** How a change goes. */
export interface Changing {
  /** When it is aborted before the last step, nothing has been changed. */
  signal?: AbortSignal | undefined;
  /** Told of how many of the publications have been worked out; writing them is the last step. */
  onProgress?: ((done: number, total: number) => void) | undefined;
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

/** Tells other contexts that the library has changed. */
export const CHANGES_CHANNEL = 'kamernoot-library';

/** What the stores are made with: where it is another, they are made again. */
export function madeWith({ made }: Pick<Bundled, 'made'>): string {
  return `${RECORDS_VERSION}/${made}`;
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
  { signal, onProgress }: Changing = {},
): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const database = await openDatabase();
    const plan = await planOf(database, change, bundled, { signal, onProgress });
    signal?.throwIfAborted();
    await write(database, plan);
  });
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/**
 * Makes what is worked out of the publications again where the extension has changed how, or what it brings along.
 *
 * @example await keepLibrary(bundled)
 */
export async function keepLibrary(bundled: Bundled): Promise<void> {
  const database = await openDatabase();
  const made = await readMeta(database.transaction('meta').store, 'madeWith');
  if (made === '' || made === madeWith(bundled)) return;
  await changeLibrary({}, bundled);
}

/** All that is to be written. */
interface Plan {
  stored: StoredPublication[];
  records: Records[];
  /** Publications that leave, or whose records are replaced. */
  cleared: string[];
  removed: readonly string[];
  index: ReadonlyMap<string, unknown>;
  /** Whether everything that is worked out is made anew. */
  isAnew: boolean;
  meta: Partial<Meta>;
}

async function planOf(
  database: Database,
  { add = [], remove = [], edits: changed, watched }: Change,
  bundled: Bundled,
  { signal, onProgress }: Changing,
): Promise<Plan> {
  const { store } = database.transaction('meta');
  const [before, made] = await Promise.all([readMeta(store, 'edits'), readMeta(store, 'madeWith')]);
  const edits = changed ?? before;
  const isAnew = made !== madeWith(bundled);
  const bundledIds = new Set(bundled.publications.map(({ id }) => id));
  const isOurs = ({ publication }: Draft) => !bundledIds.has(publication.id);
  const now = new Date().toISOString();
  const stored = add.filter(isOurs).map((draft): StoredPublication => ({ ...draft, added: now }));
  const others =
    isAnew || changed !== undefined
      ? (await database.getAll('publications')).filter(
          ({ publication: { id } }) =>
            !remove.includes(id) && !stored.some((one) => one.publication.id === id),
        )
      : [];
  const remade = isAnew ? others.filter(isOurs) : others.filter((one) => differs(one, before, edits));

  const all = [...stored, ...remade];
  const records = all.map((one, at) => {
    signal?.throwIfAborted();
    onProgress?.(at, all.length);
    return recordsOf(one, edits);
  });
  onProgress?.(all.length, all.length);
  const cleared = [...remove, ...all.map(({ publication }) => publication.id)];
  const index = await planIndexUpdate(
    { get: (keys) => (isAnew ? Promise.resolve(keys.map(() => undefined)) : readIndex(database, keys)) },
    {
      add: [
        ...(isAnew
          ? bundled.publications.map((publication) => ({ publication, lexicon: bundled.lexicon }))
          : []),
        ...records.map(({ lexicon }, at) => ({ publication: all[at]!.publication, lexicon })),
      ],
      remove: isAnew ? [] : cleared,
    },
  );
  return {
    stored,
    records,
    cleared,
    removed: remove,
    index,
    isAnew,
    meta: { ...(changed && { edits: changed }), ...(watched && { watched }), madeWith: madeWith(bundled) },
  };
}

/** Whether edits make other terms of a publication than those before. */
function differs({ terms }: StoredPublication, before: TermEdits, after: TermEdits): boolean {
  const named = new Set([...terms.map(({ name }) => name)]);
  const touches = (edits: TermEdits) =>
    [...edits.off, ...Object.keys(edits.renamed), ...Object.keys(edits.merged)].filter((name) =>
      named.has(name),
    );
  return (
    JSON.stringify([before.added, before.renamed, before.merged]) !==
      JSON.stringify([after.added, after.renamed, after.merged]) ||
    JSON.stringify(touches(before)) !== JSON.stringify(touches(after))
  );
}

/** Records of the search index. */
export async function readIndex(database: Database, keys: readonly string[]): Promise<unknown[]> {
  const { store } = database.transaction('index');
  return Promise.all(keys.map((key) => store.get(key)));
}

/** Stores that are made of the publications. */
const WORKED_OUT = ['summaries', 'terms', 'papers', 'facts', 'index'] as const;
const STORES = ['publications', 'meta', ...WORKED_OUT] as const;

async function write(database: Database, plan: Plan): Promise<void> {
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
    for (const id of plan.removed) run(store('publications').delete(id));
    for (const one of plan.stored) run(store('publications').put(one));
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
