/** What library-search.ts runs inside a page, built as one script. */
import type { Lexicon } from '../../../src/lexicon/model';
import type { Publication } from '../../../src/publication/model';
import { type BundledIndex, indexOf, loadIndex, type Search } from '../../../src/search/index';
import type { SearchResult } from '../../../src/search/model';
import { type IndexedPublication, indexedPublication } from '../../../src/search/names';
import { resultsOf, StoredSearch } from '../../../src/search/stored/search';
import { IndexUpdate, planIndexUpdate } from '../../../src/search/stored/update';
import { DatabaseRecords } from './database';
import { largeLibrary } from './large-library';
import { median } from './times';

const DATABASE = 'library';

/** Where plain MiniSearch's index is, as the JSON that it is stored as. */
const PLAIN_KEY = 'plain';

/** Results that a list shows at first. */
const LIMIT = 20;

/** Searches that a warm figure is the median of; fewer where they take long. */
const MOST_SEARCHES = 21;
const LEAST_SEARCHES = 3;
const BUDGET_MS = 1_500;

/** What is there once in each page, made at the first search. */
let stored: { records: DatabaseRecords; search: StoredSearch } | undefined;
let plain: Search | undefined;

/** The letter with its names, and others, which have none. */
function indexed(letters: readonly Publication[], lexicon: Lexicon, answers: number): IndexedPublication[] {
  const others = largeLibrary(letters, answers).map((publication) => ({
    publication,
    names: new Map(),
    beginnings: [],
  }));
  return [...letters.map((letter) => indexedPublication(letter, lexicon)), ...others];
}

async function timed<Result>(run: () => Result | Promise<Result>): Promise<[number, Result]> {
  const begin = performance.now();
  const result = await run();
  return [performance.now() - begin, result];
}

/** Bytes of a record's arrays and texts. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum, part) => sum + bytesOf(part), 0)
    : 0;
}

/** Indexes and writes a library. Times in ms. */
export async function fill(letters: readonly Publication[], lexicon: Lexicon, answers: number) {
  const publications = indexed(letters, lexicon, answers);
  const records = await DatabaseRecords.open(DATABASE);
  const [index, changes] = await timed(async () => {
    const update = await IndexUpdate.begin(records);
    for (const one of publications) update.add(one);
    return update.finish();
  });
  const [write] = await timed(() => records.write(changes));
  await records.write(
    new Map(),
    publications.map(({ publication }) => publication),
  );
  const bytes = [...changes.values()].reduce<number>((sum, value) => sum + bytesOf(value), 0);
  return { index, write, bytes, records: changes.size };
}

/** The same by plain MiniSearch, as the JSON that is stored. */
export async function fillPlain(letters: readonly Publication[], lexicon: Lexicon, answers: number) {
  const publications = indexed(letters, lexicon, answers);
  const records = await DatabaseRecords.open(DATABASE);
  const [index, json] = await timed(() => JSON.stringify(indexOf(publications)));
  const [write] = await timed(() => records.write(new Map([[PLAIN_KEY, json]])));
  return { index, write, bytes: json.length, records: 1 };
}

async function searchStored(query: string): Promise<SearchResult[]> {
  if (!stored) {
    const records = await DatabaseRecords.open(DATABASE);
    stored = { records, search: new StoredSearch(records) };
  }
  const found = await stored.search.find(query, LIMIT);
  return resultsOf(found, await stored.records.publications(found.map(({ publication }) => publication)));
}

async function searchPlain(
  letters: readonly Publication[],
  answers: number,
  query: string,
): Promise<SearchResult[]> {
  if (!plain) {
    const records = await DatabaseRecords.open(DATABASE);
    const [json] = await records.get([PLAIN_KEY]);
    const ids = [...letters, ...largeLibrary(letters, answers)].map(({ id }) => id);
    const index: BundledIndex = JSON.parse(String(json));
    plain = loadIndex(index, await records.publications(ids));
  }
  return plain(query, LIMIT);
}

/** The first search of a page, from opening the database to results with their texts, in ms. */
export async function cold(query: string) {
  const [ms, results] = await timed(() => searchStored(query));
  return { ms, first: results[0] ? `${results[0].publication}/${results[0].question}` : '' };
}

/** The same by plain MiniSearch, which here has to read all publications for its texts, as it does when bundled. */
export async function coldPlain(letters: readonly Publication[], answers: number, query: string) {
  const [ms, results] = await timed(() => searchPlain(letters, answers, query));
  return { ms, first: results[0] ? `${results[0].publication}/${results[0].question}` : '' };
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const begin = performance.now();
  for (let i = 0; i < MOST_SEARCHES; i += 1) {
    if (i >= LEAST_SEARCHES && performance.now() - begin > BUDGET_MS) break;
    times.push((await timed(run))[0]);
  }
  return median(times);
}

/** Medians of later searches, in ms. */
export const warm = (query: string): Promise<number> => medianOf(() => searchStored(query));
export const warmPlain = (letters: readonly Publication[], answers: number, query: string): Promise<number> =>
  medianOf(() => searchPlain(letters, answers, query));

/** Adds one publication after another, puts newer ones in their place, and takes them out; each to the end of writing. */
export async function change(letters: readonly Publication[], lexicon: Lexicon, count: number) {
  const records = await DatabaseRecords.open(DATABASE);
  const all = indexed(letters, lexicon, 20 * count);
  const chosen = all.slice(-count);
  const added = chosen.map((one, i) => ({ ...one, publication: { ...one.publication, id: `2024Z9${i}` } }));
  const times = { add: [] as number[], replace: [] as number[], remove: [] as number[] };
  const apply = async (add: readonly IndexedPublication[], remove: readonly string[]) => {
    const changes = await planIndexUpdate(records, { add, remove });
    await records.write(
      changes,
      add.map(({ publication }) => publication),
    );
  };
  for (const one of added) times.add.push((await timed(() => apply([one], [])))[0]);
  // These are among the others of the library, in its largest segments.
  for (const one of chosen) times.replace.push((await timed(() => apply([one], [])))[0]);
  for (const { publication } of all.slice(1, count + 1))
    times.remove.push((await timed(() => apply([], [publication.id])))[0]);
  const most = (values: readonly number[]) => Math.max(...values);
  return Object.entries(times).map(([what, values]) => ({
    what,
    median: median(values),
    most: most(values),
  }));
}
