/** Changing a stored index: what records to put and to delete, for whoever keeps them to do in one transaction. */
import type { IndexedPublication } from '../names';
import { joinSegments } from './join-segments';
import { mergeGroups } from './merging';
import {
  HEAD_KEY,
  type Head,
  type IndexRecords,
  readHead,
  readSegments,
  type SegmentEntry,
  type SegmentRecord,
} from './records';
import { Segment } from './segment';
import { SegmentsBuilder } from './segments-builder';

/** Records by key: what to put, or null for what to delete. */
export type RecordChanges = Map<string, unknown | null>;

/** What a segment is made of: a stored one, or publications that were added. */
type Piece = { answers: number } & ({ stored: SegmentEntry } | { added: Segment });

/**
 * A change in the making. It holds for the records as they were when it began; nobody else may change them until what
 * `finish` gives is written.
 *
 * @example
 * const update = await IndexUpdate.begin(records);
 * update.remove(['2022Z20166']);
 * update.add(indexedPublication(newer, lexicon));
 * const changes = await update.finish();
 */
export class IndexUpdate {
  readonly #removed = new Set<string>();
  readonly #added = new Set<string>();
  readonly #segments: Segment[] = [];
  readonly #builder = new SegmentsBuilder();

  private constructor(
    private readonly records: IndexRecords,
    private readonly head: Head,
  ) {}

  /** @throws IndexRecordError where the head is damaged or of another version */
  static async begin(records: IndexRecords): Promise<IndexUpdate> {
    return new IndexUpdate(records, await readHead(records));
  }

  /** Takes publications out; ids that the index does not have are no matter. */
  remove(ids: Iterable<string>): void {
    for (const id of ids) this.#removed.add(id);
  }

  /**
   * Adds a publication, in place of the one of its id that the index has.
   *
   * @throws Error where this change has added one of its id before
   */
  add(indexed: IndexedPublication): void {
    this.#take(indexed.publication.id);
    this.#builder.add(indexed);
  }

  /**
   * Adds publications of which a segment has been made elsewhere, in the same way.
   *
   * @throws Error where this change has added one of them before
   */
  addSegment(segment: Segment): void {
    for (const id of segment.publications) this.#take(id);
    this.#segments.push(segment);
  }

  /**
   * The records that change.
   *
   * @throws IndexRecordError where a segment that has to be written anew is damaged
   */
  async finish(): Promise<RecordChanges> {
    const made = [...this.#builder.finish(), ...this.#segments];
    const isKept = (id: string) => !this.#removed.has(id);
    const pieces = [...(await this.#storedPieces(isKept)), ...made.map(asPiece)];
    const added = made.reduce((sum, { answers }) => sum + answers, 0);

    const head: Head = { ...this.head, segments: [] };
    const changes: RecordChanges = new Map();
    for (const { pieces: merged } of mergeGroups(pieces, added)) {
      const [only] = merged;
      if (merged.length === 1 && only && 'stored' in only && only.stored.publications.every(isKept)) {
        head.segments.push(only.stored);
        continue;
      }
      const key = `segment/${head.next}`;
      head.next += 1;
      const { answers, publications, record } = await this.#write(key, merged, isKept);
      head.segments.push({ key, answers, publications: [...publications] });
      changes.set(key, record);
    }
    const kept = new Set(head.segments.map(({ key }) => key));
    for (const { key } of this.head.segments) if (!kept.has(key)) changes.set(key, null);
    if (changes.size > 0) changes.set(HEAD_KEY, head);
    return changes;
  }

  /** The stored segments of which anything is left, with the number of answers that are. */
  async #storedPieces(isKept: (id: string) => boolean): Promise<Piece[]> {
    const { segments } = this.head;
    const left = segments.filter(({ publications }) => publications.some(isKept));
    const lessening = left.filter(({ publications }) => !publications.every(isKept));
    const records = await readSegments(this.records, lessening);
    const answersLeft = new Map(
      lessening.map((entry, i) => [entry, keptAnswers(entry, records[i] as SegmentRecord, isKept)]),
    );
    return left.map((entry) => ({ answers: answersLeft.get(entry) ?? entry.answers, stored: entry }));
  }

  async #write(key: string, pieces: readonly Piece[], isKept: (id: string) => boolean): Promise<Segment> {
    const [only] = pieces;
    // What was just made needs no second making.
    if (pieces.length === 1 && only && 'added' in only) return only.added;
    const entries = pieces.flatMap((piece) => ('stored' in piece ? [piece.stored] : []));
    const records = await readSegments(this.records, entries);
    const stored = entries.map((entry, i) => ({
      segment: new Segment(entry, records[i] as SegmentRecord),
      isKept,
    }));
    const added = pieces.flatMap((piece) =>
      'added' in piece ? [{ segment: piece.added, isKept: () => true }] : [],
    );
    return joinSegments(key, [...stored, ...added]);
  }

  /** Keeps count of what is added: it takes the place of what the index has. */
  #take(id: string): void {
    if (this.#added.has(id)) throw new Error(`search: ${id} is added to the index twice in one change`);
    this.#added.add(id);
    this.#removed.add(id);
  }
}

function asPiece(segment: Segment): Piece {
  return { answers: segment.answers, added: segment };
}

function keptAnswers(
  { answers, publications }: SegmentEntry,
  { starts }: SegmentRecord,
  isKept: (id: string) => boolean,
): number {
  return publications.reduce((sum, id, i) => {
    const own = (starts[i + 1] ?? answers) - (starts[i] ?? answers);
    return isKept(id) ? sum + own : sum;
  }, 0);
}

/**
 * The records that change when publications are taken out and others added, in one go (see `IndexUpdate` for a change
 * that shows its progress).
 *
 * @throws IndexRecordError where a record that is needed is damaged; Error where a publication is added twice
 * @example for (const [key, value] of await planIndexUpdate(records, { add: [indexed], remove: [] })) …
 */
export async function planIndexUpdate(
  records: IndexRecords,
  change: { add: readonly IndexedPublication[]; remove: readonly string[] },
): Promise<RecordChanges> {
  const update = await IndexUpdate.begin(records);
  update.remove(change.remove);
  for (const indexed of change.add) update.add(indexed);
  return update.finish();
}
