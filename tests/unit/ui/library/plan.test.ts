import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../../src/library/model';
import { summaryOf } from '../../../../src/library/summary';
import type { Publication } from '../../../../src/publication/model';
import { type Entry, type EntryAction, entryOf, nextEntries } from '../../../../src/ui/library/add/entries';
import { ageOf, planOf } from '../../../../src/ui/library/add/plan';

const publication = (id: string, answered: string | null, open = 0): Publication =>
  ({
    id,
    title: id,
    askers: [],
    answeredBy: [],
    asked: '2022-01-01',
    answered,
    url: null,
    questions: Array.from({ length: 3 }, (_, index) => ({
      answer: index < open ? '' : 'Ja.',
      sameAs: null,
    })),
  }) as unknown as Publication;
const held = (...args: Parameters<typeof publication>): Summary =>
  summaryOf(publication(...args), 'own', '2026-01-01T00:00:00Z');

/** Entries that were read, their keys counted from 1. */
const entriesOf = (...publications: Publication[]): Entry[] =>
  publications.map((one, index) => ({
    key: index + 1,
    input: { kind: 'text', text: '' },
    state: 'read',
    draft: { publication: one, terms: [], fields: {} },
    choice: null,
  }));
const taken = (entries: Entry[], library: Summary[] = []) =>
  [...planOf(entries, library)].filter(([, { isTaken }]) => isTaken).map(([key]) => key);

describe('a version beside another', () => {
  test.each([
    ['answers beside none', ['2022-05-01', 0], [null, 3], 'newer'],
    ['no answers beside some', [null, 3], ['2022-05-01', 0], 'older'],
    ['later answers', ['2022-05-02', 2], ['2022-05-01', 0], 'newer'],
    ['earlier answers', ['2022-04-30', 0], ['2022-05-01', 0], 'older'],
    ['more answers on the same day', ['2022-05-01', 0], ['2022-05-01', 1], 'newer'],
    ['the same', ['2022-05-01', 1], ['2022-05-01', 1], 'same'],
    ['none beside none', [null, 3], [null, 3], 'same'],
  ] as const)('%s', (_, [answered, open], [otherAnswered, otherOpen], age) => {
    expect(ageOf({ answered, open }, { answered: otherAnswered, open: otherOpen })).toBe(age);
  });
});

describe('what is taken as long as nobody has chosen', () => {
  test('everything that the library does not have', () => {
    expect(taken(entriesOf(publication('A', '2022-05-01'), publication('B', null, 3)))).toEqual([1, 2]);
  });

  test('of what it has only the newer', () => {
    const entries = entriesOf(publication('A', '2022-05-01'), publication('B', '2022-05-01'));
    expect(taken(entries, [held('A', null, 3), held('B', '2022-05-01')])).toEqual([1]);
  });

  test('of two of the same in one batch the newer, of like ones the first', () => {
    const entries = entriesOf(
      publication('A', null, 3),
      publication('A', '2022-05-01'),
      publication('A', '2022-05-01'),
    );
    expect(taken(entries)).toEqual([2]);
    expect([...planOf(entries, []).values()].map(({ better }) => better?.key ?? null)).toEqual([2, null, 2]);
  });
});

describe('what the reader chooses', () => {
  const entries = entriesOf(publication('A', null, 3), publication('A', '2022-05-01'));
  const choose = (before: Entry[], key: number, choice: boolean) =>
    nextEntries(before, { type: 'chosen', key, choice });

  test('takes the older in place of the newer, and back', () => {
    const older = choose(entries, 1, true);
    expect(taken(older)).toEqual([1]);
    expect(taken(choose(older, 2, true))).toEqual([2]);
  });

  test('leaves both out', () => {
    expect(taken(choose(entries, 2, false))).toEqual([]);
  });

  test('stands when a newer one is read later', () => {
    const later = entriesOf(publication('A', '2022-06-01')).map((entry) => ({ ...entry, key: 9 }));
    expect(taken([...choose(entries, 1, true), ...later])).toEqual([1]);
  });

  test('never takes the place of what comes with Kamernoot', () => {
    const bundled = { ...held('A', '2022-01-01'), origin: 'bundled' as const };
    expect(taken(choose(entries, 2, true), [bundled])).toEqual([]);
  });

  test('replaces what is as old, where he says so', () => {
    const same = entriesOf(publication('A', '2022-05-01'));
    expect(taken(same, [held('A', '2022-05-01')])).toEqual([]);
    expect(taken(choose(same, 1, true), [held('A', '2022-05-01')])).toEqual([1]);
  });
});

test('whatever is read and chosen, no publication is taken twice', () => {
  const dates = fc.constantFrom(null, '2022-05-01', '2022-06-01');
  const read = fc.record({
    type: fc.constant('read' as const),
    key: fc.integer({ min: 1, max: 6 }),
    draft: fc.tuple(fc.constantFrom('A', 'B'), dates).map(([id, day]) => ({
      publication: publication(id, day, day === null ? 3 : 0),
      terms: [],
      fields: {},
    })),
  });
  const chosen = fc.record({
    type: fc.constant('chosen' as const),
    key: fc.integer({ min: 1, max: 6 }),
    choice: fc.boolean(),
  });
  const start = Array.from({ length: 6 }, (_, index) => entryOf(index + 1, { kind: 'text', text: '' }));
  fc.assert(
    fc.property(fc.array(fc.oneof(read, chosen)), fc.array(dates), (actions: EntryAction[], days) => {
      const entries = actions.reduce(nextEntries, start);
      const library = days.slice(0, 1).map((day) => held('A', day));
      const plan = planOf(entries, library);
      const ids = entries.flatMap((entry) =>
        entry.state === 'read' && plan.get(entry.key)?.isTaken ? entry.draft.publication.id : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('files of a library are told by their name', () => {
  const file = (name: string) => entryOf(1, { kind: 'file', file: new File([''], name) }).state;
  expect(file('mijn-bibliotheek.JSON')).toBe('library-file');
  expect(file('json.pdf')).toBe('waiting');
});
