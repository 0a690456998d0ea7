/** An index in memory, and one by plain MiniSearch of the same publications to compare it with. */
import { indexOf, loadIndex } from '../../../../src/search/index';
import { type IndexedPublication, indexedPublication } from '../../../../src/search/names';
import type { IndexRecords } from '../../../../src/search/stored/records';
import { StoredSearch } from '../../../../src/search/stored/search';
import { planIndexUpdate, type RecordChanges } from '../../../../src/search/stored/update';
import { largeLibrary } from '../../../bench/support/large-library';
import { corpus } from '../../support/corpus';

/** As many hits as there are. */
const ALL = Number.POSITIVE_INFINITY;

/** Beyond this share two scores differ by more than the order in which their parts were added. */
const ROUNDING = 1e-9;

/** Publications with names and without: the letter, and such as it has no lexicon of. */
export function publicationsWith(answers: number): IndexedPublication[] {
  const others = largeLibrary(corpus.publications, answers);
  return [...corpus.publications, ...others].map((one) => indexedPublication(one, corpus.lexicon));
}

/** Records in a map, and what was written last. */
export class MemoryRecords implements IndexRecords {
  readonly records = new Map<string, unknown>();
  changes: RecordChanges = new Map();

  async get(keys: readonly string[]): Promise<unknown[]> {
    return keys.map((key) => this.records.get(key));
  }

  async update(add: readonly IndexedPublication[], remove: readonly string[] = []): Promise<void> {
    this.changes = await planIndexUpdate(this, { add, remove });
    for (const [key, value] of this.changes) {
      if (value === null) this.records.delete(key);
      else this.records.set(key, structuredClone(value));
    }
  }

  get segments(): string[] {
    return [...this.records.keys()].filter((key) => key !== 'head');
  }
}

interface Ranked {
  id: string;
  score: number;
}

/** The best of equals stands anywhere among them: sorted by id. */
function ranked(results: readonly { publication: string; question: number; score: number }[]): Ranked[] {
  return results
    .map(({ publication, question, score }) => ({ id: `${publication}/${question}`, score }))
    .sort((a, b) =>
      Math.abs(a.score - b.score) > ROUNDING * a.score ? b.score - a.score : a.id < b.id ? -1 : 1,
    );
}

/** Searches in both, and gives what each finds, best first. */
export async function bothWays(
  records: IndexRecords,
  publications: readonly IndexedPublication[],
): Promise<(query: string) => Promise<{ stored: Ranked[]; plain: Ranked[] }>> {
  const search = new StoredSearch(records);
  const plain = loadIndex(
    JSON.parse(JSON.stringify(indexOf(publications))),
    publications.map(({ publication }) => publication),
  );
  return async (query) => ({ stored: ranked(await search.find(query, ALL)), plain: ranked(plain(query)) });
}
