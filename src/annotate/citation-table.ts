/**
 * By what very many publications' sources are found (see cited.ts), as bare numbers: a page's address and title tell
 * which few of them are worth reading from where they are kept. It never misses one that `citedBy` finds.
 */
import { hashOf } from '../lexicon/word-scan';
import { type CitationKeys, MIN_TELLING_WORDS } from './cited';

/** Keys by their hashes with the publication that has them. */
export interface CitationTable {
  /** What publications are kept by. */
  owners: readonly string[];
  /** Of each key its hash times `MOST_OWNERS`, and the place of its owner: ascending. */
  entries: Float64Array;
}

/** A hash has 30 bits, and whole numbers are exact up to 53: 22 are left. */
const MOST_OWNERS = 2 ** 22;

export const NO_CITATIONS: CitationTable = { owners: [], entries: new Float64Array() };

/** An address and a word are never one key. */
const hashesOf = ({ addresses, words }: CitationKeys) => ({
  addresses: addresses.map((address) => hashOf(` ${address}`)),
  words: words.map(hashOf),
});

/**
 * A table without some publications and with others.
 *
 * @param isLeft tells of an owner whether it goes
 * @param added keys of publications' sources, by owner
 * @throws RangeError where there are more than four million
 * @example withCitations(NO_CITATIONS, () => false, [['2022Z20166', sourceKeys(source)]]).owners // ["2022Z20166"]
 */
export function withCitations(
  table: CitationTable,
  isLeft: (owner: string) => boolean,
  added: Iterable<readonly [owner: string, keys: CitationKeys]>,
): CitationTable {
  const owners: string[] = [];
  const now = table.owners.map((owner) => (isLeft(owner) ? -1 : owners.push(owner) - 1));
  const entries: number[] = [];
  for (const entry of table.entries) {
    const owner = now[entry % MOST_OWNERS] as number;
    if (owner >= 0) entries.push(Math.floor(entry / MOST_OWNERS) * MOST_OWNERS + owner);
  }
  for (const [owner, keys] of added) {
    const place = owners.push(owner) - 1;
    if (place >= MOST_OWNERS)
      throw new RangeError(`citations: ${place} publications are more than the table holds`);
    const { addresses, words } = hashesOf(keys);
    for (const hash of new Set([...addresses, ...words])) entries.push(hash * MOST_OWNERS + place);
  }
  return { owners, entries: Float64Array.from(entries).sort() };
}

/**
 * The publications that a page may be a source of.
 *
 * @param keys from `pageKeys`
 * @returns their owners, each once
 * @example mayCite(table, pageKeys({ url: 'https://www.topics.nl/criminoloog-…', title: '…' })) // ["2022Z20166"]
 */
export function mayCite({ owners, entries }: CitationTable, keys: CitationKeys): string[] {
  const shared = new Map<number, number>();
  const add = (hash: number, points: number) => {
    for (let at = firstFrom(entries, hash * MOST_OWNERS); at < entries.length; at += 1) {
      const entry = entries[at] as number;
      if (entry >= (hash + 1) * MOST_OWNERS) break;
      const owner = entry % MOST_OWNERS;
      shared.set(owner, (shared.get(owner) ?? 0) + points);
    }
  };
  const { addresses, words } = hashesOf(keys);
  for (const hash of addresses) add(hash, MIN_TELLING_WORDS);
  for (const hash of words) add(hash, 1);
  return [...shared].flatMap(([owner, points]) =>
    points >= MIN_TELLING_WORDS ? (owners[owner] as string) : [],
  );
}

/** The first place whose number is a limit or more. */
function firstFrom(numbers: Float64Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
