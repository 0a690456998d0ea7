import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQueries } from '../../../../scripts/evaluation-set';
import type { IndexedPublication } from '../../../../src/search/names';
import { bothWays, MemoryRecords, publicationsWith } from './support';

/** Enough publications that eight segments come together, few enough that plain MiniSearch is soon done. */
const POOL_ANSWERS = 140;

/** Building plain MiniSearch anew each time takes its time on a busy machine. */
const PATIENCE_MS = 120_000;

const pool = publicationsWith(POOL_ANSWERS);

/** As many as nearly make one segment of eight. */
const ONE_BY_ONE = Array.from({ length: 7 }, (_, i) => ({ kind: 'add', which: [i] }));

const words = [
  ...new Set(
    pool.flatMap(({ publication }) =>
      publication.questions.flatMap(({ question, answer }) => `${question} ${answer}`.split(/[\s.,()]+/)),
    ),
  ),
].filter((word) => word.length > 0);

/** A word as it stands there, or as somebody types it: unfinished, with faults, with another behind it. */
const typed = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    'fortius',
    'legalisation',
    'kmar',
    '96.676',
    '2021',
    'kst-29911-358',
    'de',
    'samenwerkingen',
  ),
  fc.tuple(fc.constantFrom(...words), fc.nat(12)).map(([word, length]) => word.slice(0, length + 1)),
  fc.tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('', 'x', 'ee')).map(([word, at, instead]) => {
    const place = at % word.length;
    return word.slice(0, place) + instead + word.slice(place + 1);
  }),
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join('')),
);
const query = fc.array(typed, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));

/** Another version of a publication: without its first question, with an answer of another. */
function newer({ publication, ...rest }: IndexedPublication, other: IndexedPublication): IndexedPublication {
  const [first] = other.publication.questions;
  const [, ...questions] = publication.questions.map((one) => ({
    ...one,
    answer: first?.answer ?? one.answer,
  }));
  return { ...rest, publication: { ...publication, questions } };
}

function expectSame({ stored, plain }: Awaited<ReturnType<Awaited<ReturnType<typeof bothWays>>>>): void {
  expect(stored.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
  for (const [i, { score }] of stored.entries()) expect(score / (plain[i]?.score ?? 0)).toBeCloseTo(1, 9);
}

test(
  'after any additions, removals and replacements: the same answers and scores in the same order',
  async () => {
    const change = fc.record({
      kind: fc.constantFrom('add', 'add', 'add', 'remove', 'replace'),
      which: fc.array(fc.nat(pool.length - 1), { minLength: 1, maxLength: 2 }),
    });
    let hits = 0;
    let merges = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 16 }),
        fc.array(query, { minLength: 6, maxLength: 6 }),
        async (changes, queries) => {
          const records = new MemoryRecords();
          const held = new Map<string, IndexedPublication>();
          for (const { kind, which } of [...ONE_BY_ONE, ...changes]) {
            const chosen = [...new Set(which)].map((i) => pool[i] as IndexedPublication);
            const ids = chosen.map(({ publication }) => publication.id);
            const added =
              kind === 'replace' ? chosen.map((one, i) => newer(one, chosen[i - 1] ?? one)) : chosen;
            if (kind === 'remove') await records.update([], ids);
            else await records.update(added, []);
            for (const [i, id] of ids.entries()) {
              if (kind === 'remove') held.delete(id);
              else held.set(id, added[i] as IndexedPublication);
            }
            merges += [...records.changes.values()].filter((value) => value === null).length > 4 ? 1 : 0;
          }
          const search = await bothWays(records, [...held.values()]);
          for (const one of queries) {
            const found = await search(one);
            hits += found.plain.length;
            expectSame(found);
          }
        },
      ),
      { numRuns: 20 },
    );
    // The test would say little if nothing were found, or if no segments ever became one.
    expect(hits).toBeGreaterThan(200);
    expect(merges).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);

test(
  'the queries of the evaluation find the same in the letter alone, and in a library',
  async () => {
    for (const publications of [pool.slice(0, 1), pool]) {
      const records = new MemoryRecords();
      await records.update(publications);
      const search = await bothWays(records, publications);
      for (const { query: one } of await readQueries()) expectSame(await search(one));
    }
  },
  PATIENCE_MS,
);
