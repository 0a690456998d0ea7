/** The stored index in a real IndexedDB: records as the browser's structured clone gives them back. */
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Publication } from '../../../src/publication/model';
import type { IndexedPublication } from '../../../src/search/names';
import { resultsOf, StoredSearch, searchRecords } from '../../../src/search/stored/search';
import { planIndexUpdate } from '../../../src/search/stored/update';
import { DatabaseRecords } from '../../bench/support/database';
import { largeLibrary } from '../../bench/support/large-library';

const NAME = 'stored-index-test';

function publication(id: string, answers: readonly string[]): Publication {
  return {
    id,
    title: 'de haven',
    askers: [{ name: 'Bakker', party: 'D66' }],
    answeredBy: [{ name: 'A. Smit', role: 'Minister van Defensie' }],
    asked: '2022-10-21',
    answered: '2022-11-10',
    postponed: null,
    url: null,
    alsoKnownAs: [],
    sources: [],
    questions: answers.map((answer, i) => ({
      number: i + 1,
      question: 'Kunt u toelichten hoe het staat met de samenwerking?',
      answer,
      footnotes: [],
      sameAs: null,
    })),
  };
}

const indexed = (one: Publication): IndexedPublication => ({
  publication: one,
  names: new Map(),
  beginnings: [],
});

const harbour = publication('2022Z00001', [
  'De kustwacht vaart uit.',
  'Het project Fortius loopt in de haven.',
]);
const schools = publication(
  '2022Z00002',
  Array(4).fill('Het kabinet werkt aan een betere regeling voor scholen.'),
);
const others = largeLibrary([schools], 60).map(indexed);

let records: DatabaseRecords;

beforeEach(async () => {
  records = await DatabaseRecords.open(NAME);
});

afterEach(() => records.delete());

const questionOf = async (query: string) => (await searchRecords(records, query, 5))[0]?.question;

test('what was written is found, by another connection as well, with its texts', async () => {
  const changes = await planIndexUpdate(records, { add: [indexed(harbour), ...others], remove: [] });
  await records.write(changes, [harbour]);
  const second = await DatabaseRecords.open(NAME);
  const found = await searchRecords(second, 'fortuis', 5);
  const texts = await second.publications(found.map((one) => one.publication));
  expect(resultsOf(found, texts)[0]).toMatchObject({
    publication: harbour.id,
    question: 2,
    snippet: { text: 'Het project Fortius loopt in de haven.', marks: [{ start: 12, end: 19 }] },
  });
  second.close();
});

test('a change that is not written to its end leaves the index as it was', async () => {
  await records.write(await planIndexUpdate(records, { add: [indexed(harbour), ...others], remove: [] }));
  const changes = await planIndexUpdate(records, { add: [], remove: [harbour.id] });
  const database = await openDB(NAME);
  const broken = database.transaction('index', 'readwrite');
  const written = [...changes].map(([key, value]) =>
    value === null ? broken.store.delete(key) : broken.store.put(value, key),
  );
  await Promise.all(written);
  broken.abort();
  await broken.done.catch(() => {});
  database.close();
  expect(await questionOf('fortius')).toBe(2);
});

test('a search that is kept goes on through changes, also such as happen while it reads', async () => {
  await records.write(await planIndexUpdate(records, { add: others, remove: [] }));
  const search = new StoredSearch(records);
  expect(await search.find('fortius', 5)).toEqual([]);
  for (const [i, { publication: other }] of others.entries()) {
    const add = i === 0 ? [indexed(harbour)] : [];
    const changes = await planIndexUpdate(records, { add, remove: [other.id] });
    const [found] = await Promise.all([search.find('kustwacht fortius', 5), records.write(changes)]);
    if (i > 0) expect(found.map((one) => one.question).sort()).toEqual([1, 2]);
  }
  expect(await questionOf('fortius')).toBe(2);
});
