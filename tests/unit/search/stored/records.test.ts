import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndexRecordError, type SegmentRecord } from '../../../../src/search/stored/records';
import { StoredSearch, searchRecords } from '../../../../src/search/stored/search';
import { MemoryRecords, publicationsWith } from './support';

const publications = publicationsWith(40);
const KEY = 'segment/1';

async function filled(): Promise<{ records: MemoryRecords; segment: SegmentRecord }> {
  const records = new MemoryRecords();
  await records.update(publications);
  return { records, segment: records.records.get(KEY) as SegmentRecord };
}

describe('a damaged record is named', () => {
  const empty = new Uint32Array();
  test.each<[string, Partial<Record<keyof SegmentRecord, unknown>>, string]>([
    ['of another kind', { terms: [1, 2] }, 'is damaged at terms'],
    ['without answers', { numbers: empty }, 'has 0 answers instead of 57'],
    ['without lengths', { lengths: empty }, 'has 0 lengths instead of 342'],
    ['without publications', { starts: empty }, 'has 0 publications instead of'],
    ['without blocks', { blocks: empty }, 'has 0 blocks instead of'],
    ['without terms', { terms: new Uint8Array() }, 'has its blocks out of order'],
  ])('a segment %s', async (_, damage, fault) => {
    const { records, segment } = await filled();
    records.records.set(KEY, { ...segment, ...damage });
    await expect(searchRecords(records, 'fortius', 5)).rejects.toThrow(
      `search: the index record "${KEY}" ${fault}`,
    );
  });

  test('a segment that is missing', async () => {
    const { records } = await filled();
    records.records.delete(KEY);
    await expect(searchRecords(records, 'fortius', 5)).rejects.toThrow(
      `search: the index record "${KEY}" is missing; build the index again`,
    );
  });

  test('a head of another version', async () => {
    const { records } = await filled();
    records.records.set('head', { ...(records.records.get('head') as object), version: 0 });
    await expect(searchRecords(records, 'fortius', 5)).rejects.toThrow('"head" is damaged at version');
    await expect(records.update(publications)).rejects.toThrow(IndexRecordError);
  });

  test('bytes that were changed give some answers or that error, and never an end without end', async () => {
    const { records, segment } = await filled();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(segment.terms.length - 1), fc.nat(255)), { minLength: 1, maxLength: 200 }),
        fc.nat(segment.terms.length),
        async (changes, cut) => {
          const terms = segment.terms.slice();
          for (const [at, byte] of changes) terms[at] = byte;
          records.records.set(KEY, { ...segment, terms: cut % 4 === 0 ? terms.subarray(0, cut) : terms });
          try {
            await searchRecords(records, 'fortuis haven samenwerking wietcontainer', 5);
          } catch (error) {
            if (!(error instanceof IndexRecordError)) throw error;
            refused += 1;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(30);
  });
});

test('a search that is kept sees what has changed since, and reads no segment twice', async () => {
  const { records } = await filled();
  const read: string[] = [];
  const search = new StoredSearch({
    get: (keys) => {
      read.push(...keys);
      return records.get(keys);
    },
  });
  const [letter, ...others] = publications;
  expect((await search.find('fortius', 5)).length).toBeGreaterThan(0);
  await search.find('haven', 5);
  expect(read).toEqual(['head', KEY, 'head']);
  await records.update([], [letter?.publication.id ?? '']);
  expect(await search.find('fortius', 5)).toEqual([]);
  expect(read.slice(3)).toEqual(['head', 'segment/2']);
  expect(others.length).toBeGreaterThan(0);
});

test('an index that changes between the reading of its head and of its segments is read anew', async () => {
  const { records } = await filled();
  let isFirst = true;
  const search = new StoredSearch({
    get: async (keys) => {
      const found = await records.get(keys);
      if (isFirst) await records.update([], [publications[1]?.publication.id ?? '']);
      isFirst = false;
      return found;
    },
  });
  expect((await search.find('fortius', 5))[0]?.question).toBe(5);
});
