/** Searching a stored index. */
import type { Publication } from '../../publication/model';
import type { SearchResult } from '../model';
import { snippetOf } from '../snippet';
import { type FoundAnswer, findAnswers } from './find-answers';
import { IndexRecordError, type IndexRecords, readHead, readSegments, type SegmentEntry } from './records';
import { Segment } from './segment';

/**
 * A search that keeps what it has read. It looks at the head before each search, and reads the segments that are new.
 *
 * @example
 * const search = new StoredSearch(records);
 * await search.find('fortuis', 20); // [{ publication: "2022Z20166", question: 5, … }]
 */
export class StoredSearch {
  #segments = new Map<string, Segment>();

  constructor(private readonly records: IndexRecords) {}

  /**
   * The answers that fit a query, best first.
   *
   * @param limit how many at most
   * @throws IndexRecordError where a record is missing, damaged or of another version
   */
  async find(query: string, limit: number): Promise<FoundAnswer[]> {
    return findAnswers(await this.#current(), query, limit);
  }

  async #current(): Promise<Segment[]> {
    const { segments } = await readHead(this.records);
    try {
      return await this.#load(segments);
    } catch (error) {
      // Between reading the head and its segments the index may have changed: then they are others now.
      const now = await readHead(this.records);
      const isSame = now.segments.every(({ key }, i) => key === segments[i]?.key);
      if (!(error instanceof IndexRecordError) || isSame) throw error;
      return this.#load(now.segments);
    }
  }

  async #load(entries: readonly SegmentEntry[]): Promise<Segment[]> {
    const missing = entries.filter(({ key }) => !this.#segments.has(key));
    const records = await readSegments(this.records, missing);
    const read = new Map(
      missing.flatMap((entry, i) => {
        const record = records[i];
        return record ? [[entry.key, new Segment(entry, record)] as const] : [];
      }),
    );
    const segments = entries.flatMap(({ key }) => this.#segments.get(key) ?? read.get(key) ?? []);
    this.#segments = new Map(segments.map((segment) => [segment.key, segment]));
    return segments;
  }
}

/**
 * One search, of which nothing is kept (see `StoredSearch` for several).
 *
 * @throws IndexRecordError where a record is missing, damaged or of another version
 * @example (await searchRecords(records, 'fortuis', 20))[0]?.question // 5
 */
export function searchRecords(records: IndexRecords, query: string, limit: number): Promise<FoundAnswer[]> {
  return new StoredSearch(records).find(query, limit);
}

/**
 * Answers that were found as results, with a piece of the text that shows why. Of the publications only those are
 * needed that the answers are of; an answer that none of them holds is left out, since it may have been removed since.
 *
 * @example resultsOf(found, [publication])[0]?.snippet.text // "Het project Fortius, een samenwerkingsverband …"
 */
export function resultsOf(
  found: readonly FoundAnswer[],
  publications: readonly Publication[],
): SearchResult[] {
  const byId = new Map(publications.map((publication) => [publication.id, publication]));
  return found.flatMap(({ publication, question, score, terms }) => {
    const held = byId.get(publication)?.questions.find(({ number }) => number === question);
    if (!held) return [];
    const snippet = snippetOf(held, new Set(terms));
    return [{ publication, question, asked: held.question, score, snippet }];
  });
}
