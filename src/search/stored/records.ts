/**
 * The records that a stored index consists of. One, the head, says which segments there are; each segment has the
 * postings of some publications and never changes: what changes is put as a new one.
 */
import * as v from 'valibot';
import { FIELDS } from '../documents';

/** Where the index reads its records, by key. What is not there is undefined. */
export interface IndexRecords {
  get(keys: readonly string[]): Promise<readonly unknown[]>;
}

/** Version of the records and of the analysis of words in them; an index of another one has to be built anew. */
export const INDEX_VERSION = 1;

export const HEAD_KEY = 'head';

/** A record that is missing, damaged or of another version: the index has to be built anew from the publications. */
export class IndexRecordError extends Error {
  constructor(
    readonly key: string,
    readonly fault: string,
  ) {
    super(`search: the index record "${key}" ${fault}; build the index again`);
    this.name = 'IndexRecordError';
  }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const headSchema = v.object({
  version: v.literal(INDEX_VERSION),
  /** Number of the next segment. */
  next: count,
  segments: v.array(
    v.object({
      key: v.string(),
      /** How many answers it has. */
      answers: count,
      /** Ids, in the order of its `starts`. */
      publications: v.array(v.string()),
    }),
  ),
});

/** Which segments there are. */
export type Head = v.InferOutput<typeof headSchema>;
export type SegmentEntry = Head['segments'][number];

const segmentSchema = v.object({
  /** The first answer of each publication. */
  starts: v.instance(Uint32Array),
  /** Of each answer the number of its question. */
  numbers: v.instance(Uint32Array),
  /** Of each answer the number of different words in each of `FIELDS`. */
  lengths: v.instance(Uint32Array),
  /** Of each publication the beginnings of words that stand for a subject of it. */
  beginnings: v.array(v.array(v.string())),
  /** The first term of each block of terms, in order. */
  firsts: v.array(v.string()),
  /** Where the blocks begin in `terms`. */
  blocks: v.instance(Uint32Array),
  /** All terms in order with their postings, as terms.ts says. */
  terms: v.instance(Uint8Array),
});

/** A segment as it is stored. */
export type SegmentRecord = v.InferOutput<typeof segmentSchema>;

/** The head of an index that has nothing yet. */
export const EMPTY_HEAD: Head = { version: INDEX_VERSION, next: 1, segments: [] };

/**
 * Reads the head; that of an empty index where there is none.
 *
 * @throws IndexRecordError where it is damaged or of another version
 */
export async function readHead(records: IndexRecords): Promise<Head> {
  const [stored] = await records.get([HEAD_KEY]);
  return stored === undefined ? EMPTY_HEAD : checked(headSchema, stored, HEAD_KEY);
}

/**
 * Reads segments, in the order of the entries.
 *
 * @throws IndexRecordError that names the first one that is missing or damaged
 */
export async function readSegments(
  records: IndexRecords,
  entries: readonly SegmentEntry[],
): Promise<SegmentRecord[]> {
  if (entries.length === 0) return [];
  const stored = await records.get(entries.map(({ key }) => key));
  return entries.map((entry, i) => checkSegment(stored[i], entry));
}

function checkSegment(stored: unknown, { key, answers, publications }: SegmentEntry): SegmentRecord {
  if (stored === undefined) throw new IndexRecordError(key, 'is missing');
  const record = checked(segmentSchema, stored, key);
  const { starts, numbers, lengths, beginnings, firsts, blocks, terms } = record;
  const sizes: [string, number, number][] = [
    ['publications', starts.length, publications.length],
    ['answers', numbers.length, answers],
    ['lengths', lengths.length, answers * FIELDS.length],
    ['beginnings', beginnings.length, publications.length],
    ['blocks', blocks.length, firsts.length],
  ];
  for (const [what, has, expected] of sizes) {
    if (has !== expected) throw new IndexRecordError(key, `has ${has} ${what} instead of ${expected}`);
  }
  if (!isRising(starts, answers)) throw new IndexRecordError(key, 'has its publications out of order');
  if (!isRising(blocks, terms.length)) throw new IndexRecordError(key, 'has its blocks out of order');
  return record;
}

/** Whether numbers rise from 0 to a limit at most. */
function isRising(numbers: Uint32Array, limit: number): boolean {
  return (
    numbers.every((number, i) => (i === 0 ? number === 0 : number >= (numbers[i - 1] ?? 0))) &&
    (numbers.at(-1) ?? 0) <= limit
  );
}

function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
  key: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, stored);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new IndexRecordError(key, `is damaged at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}`);
}
