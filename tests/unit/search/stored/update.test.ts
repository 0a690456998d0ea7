import { describe, expect, test } from 'vitest';
import type { SegmentRecord } from '../../../../src/search/stored/records';
import { resultsOf, searchRecords } from '../../../../src/search/stored/search';
import { IndexUpdate } from '../../../../src/search/stored/update';
import { MemoryRecords, publicationsWith } from './support';

const [letter, ...others] = publicationsWith(120);
if (!letter) throw new Error('no letter');
const first = async (records: MemoryRecords, query: string) => (await searchRecords(records, query, 5))[0];
const removed = (records: MemoryRecords) =>
  [...records.changes].filter(([, value]) => value === null).map(([key]) => key);

test('one publication more writes its own segment and the head, and nothing else', async () => {
  const records = new MemoryRecords();
  await records.update(others);
  const before = new Map(records.records);
  await records.update([letter]);
  expect([...records.changes.keys()].sort()).toEqual(['head', 'segment/2']);
  const { terms, lengths } = records.records.get('segment/2') as SegmentRecord;
  expect(terms.length + lengths.byteLength).toBeLessThan(100_000);
  expect(records.records.get('segment/1')).toBe(before.get('segment/1'));
  expect((await first(records, 'fortius'))?.publication).toBe(letter.publication.id);
});

test('a newer version takes the place of the older', async () => {
  const records = new MemoryRecords();
  await records.update([letter, ...others]);
  const questions = letter.publication.questions.map((one) => ({ ...one, answer: 'Zie de bloemkool.' }));
  await records.update([{ ...letter, names: new Map(), publication: { ...letter.publication, questions } }]);
  expect((await first(records, 'fortius'))?.question).toBe(5);
  expect((await searchRecords(records, 'bloemkool', 50)).map(({ publication }) => publication)).toEqual(
    questions.map(() => letter.publication.id),
  );
  expect(await searchRecords(records, 'hawala', 5)).toEqual([]);
});

describe('what is taken out', () => {
  test('is not found any more, nor are its words known', async () => {
    const records = new MemoryRecords();
    await records.update([letter, ...others]);
    await records.update([], [letter.publication.id]);
    expect(removed(records)).toEqual(['segment/1']);
    expect(await searchRecords(records, 'fortius', 5)).toEqual([]);
    expect((await searchRecords(records, others[0]?.publication.title ?? '', 5)).length).toBeGreaterThan(0);
  });

  test('leaves no segment where it was all of one', async () => {
    const records = new MemoryRecords();
    await records.update([letter]);
    await records.update([], [letter.publication.id]);
    expect(records.segments).toEqual([]);
    expect(await searchRecords(records, 'fortius', 5)).toEqual([]);
  });

  test('changes nothing where it is not there', async () => {
    const records = new MemoryRecords();
    await records.update([letter]);
    await records.update([], ['2010Z00001']);
    expect(records.changes.size).toBe(0);
  });
});

test('no publication is added twice in one change', async () => {
  const update = await IndexUpdate.begin(new MemoryRecords());
  update.add(letter);
  expect(() => update.add(letter)).toThrow('2022Z20166 is added to the index twice in one change');
});

test('an index of nothing finds nothing', async () => {
  expect(await searchRecords(new MemoryRecords(), 'fortius', 5)).toEqual([]);
});

describe('results', () => {
  test('have the sentence with the words found', async () => {
    const records = new MemoryRecords();
    await records.update([letter]);
    const found = await searchRecords(records, 'fortius antwerpse haven', 5);
    const [result] = resultsOf(found, [letter.publication]);
    const { text, marks } = result?.snippet ?? { text: '', marks: [] };
    expect(text).toMatch(/^Het project Fortius, een samenwerkingsverband/);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Fortius', 'Antwerpse', 'haven']);
  });

  test('leave out answers that are gone since', async () => {
    const records = new MemoryRecords();
    await records.update([letter]);
    expect(resultsOf(await searchRecords(records, 'fortius', 5), [])).toEqual([]);
  });
});
