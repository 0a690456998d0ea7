import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewRestore } from '../../../../src/library/file/preview';
import type { FileContent } from '../../../../src/library/file/read';
import {
  byId,
  type LibraryState,
  planRestore,
  type RestorePlan,
  undoPlan,
} from '../../../../src/library/file/restore';
import { type Draft, NO_EDITS, type Watch } from '../../../../src/library/model';
import type { Publication, Question } from '../../../../src/publication/model';
import { DEFAULT_SETTINGS } from '../../../../src/settings-model';
import { drafts, edits, library, settings, watched } from './arbitrary';

const file: fc.Arbitrary<FileContent> = fc.record(
  { made: fc.constant('2026-11-27T19:30:00.000Z'), publications: drafts, edits, watched, settings },
  { requiredKeys: ['made'] },
);
const mode = fc.constantFrom('merge' as const, 'replace' as const);

/** Does what a plan says, as the storage does, in order of the ids. */
function restored(state: LibraryState, plan: RestorePlan): LibraryState {
  const held = byId(state.publications);
  for (const id of plan.remove) held.delete(id);
  for (const draft of plan.put) held.set(draft.publication.id, draft);
  return {
    ...state,
    publications: sorted([...held.values()]),
    edits: plan.edits ?? state.edits,
    watched: plan.watched ?? state.watched,
    settings: plan.settings ?? state.settings,
  };
}

function sorted(list: readonly Draft[]): Draft[] {
  return list.toSorted((one, other) => (one.publication.id < other.publication.id ? -1 : 1));
}

const question = (number: number, answer: string): Question => ({
  number,
  question: 'Klopt dit?',
  answer,
  footnotes: [],
  sameAs: null,
});
const publication = (id: string, change: Partial<Publication> = {}): Publication => ({
  id,
  title: `Over ${id}`,
  askers: [],
  answeredBy: [],
  asked: '2022-10-21',
  answered: '2022-11-10',
  postponed: null,
  url: null,
  alsoKnownAs: [],
  sources: [],
  questions: [question(1, 'Ja.'), question(2, 'Nee.')],
  ...change,
});
const draft = (id: string, change: Partial<Publication> = {}): Draft => ({
  publication: publication(id, change),
  terms: [],
  fields: {},
});
const OPEN = { answered: null, questions: [question(1, ''), question(2, '')] };
const watch = (id: string, change: Partial<Watch> = {}): Watch => ({
  id,
  title: `Over ${id}`,
  asked: '2022-10-21',
  since: '2026-11-27T19:30:00.000Z',
  looked: null,
  isAnswered: false,
  answersUrl: null,
  ...change,
});
const EMPTY: LibraryState = {
  publications: [],
  bundled: [],
  edits: NO_EDITS,
  watched: [],
  settings: DEFAULT_SETTINGS,
};
const ids = (changes: { id: string }[]) => changes.map(({ id }) => id);
const A = '2022Z00001';
const B = '2022Z00002';
const C = '2022Z00003';

describe('a plan', () => {
  test('can be taken back', () => {
    fc.assert(
      fc.property(library, file, mode, (state, given, how) => {
        const plan = planRestore(state, given, how);
        const before = { ...state, publications: sorted(state.publications) };
        expect(restored(restored(state, plan), undoPlan(state, plan))).toEqual(before);
      }),
    );
  });

  test('leaves nothing to do when it is done', () => {
    fc.assert(
      fc.property(library, file, mode, (state, given, how) => {
        const after = restored(state, planRestore(state, given, how));
        expect(previewRestore(after, given, how).isEmpty).toBe(true);
      }),
    );
  });

  test('that replaces makes each part of the file what it is there, but for what the browser permits', () => {
    fc.assert(
      fc.property(library, file, (state, given) => {
        const after = restored(state, planRestore(state, given, 'replace'));
        const own = new Set(state.publications.map(({ publication: { id } }) => id));
        // One that comes with the extension is never put beside itself.
        const wanted = given.publications?.filter(
          ({ publication: { id } }) => own.has(id) || !state.bundled.includes(id),
        );
        expect(after.publications).toEqual(sorted(wanted ?? state.publications));
        expect(after.edits).toEqual(given.edits ?? state.edits);
        expect(after.watched).toEqual(given.watched ?? state.watched);
        expect(after.settings).toEqual(
          given.settings ? { ...given.settings, addedHosts: state.settings.addedHosts } : state.settings,
        );
      }),
    );
  });

  test('that merges takes nothing away', () => {
    fc.assert(
      fc.property(library, file, (state, given) => {
        const after = restored(state, planRestore(state, given, 'merge'));
        expect(ids(after.publications.map((one) => one.publication))).toEqual(
          expect.arrayContaining(ids(state.publications.map((one) => one.publication))),
        );
        expect(after.edits.off).toEqual(expect.arrayContaining(state.edits.off));
        expect(Object.entries(after.edits.renamed)).toEqual(
          expect.arrayContaining(Object.entries(state.edits.renamed)),
        );
        expect(Object.entries(after.edits.merged)).toEqual(
          expect.arrayContaining(Object.entries(state.edits.merged)),
        );
        expect(after.edits.added).toEqual(expect.arrayContaining(state.edits.added));
        expect(after.watched).toEqual(expect.arrayContaining([...state.watched]));
        expect(after.settings.hiddenTerms).toEqual(expect.arrayContaining(state.settings.hiddenTerms));
        expect(after.settings.marks).toEqual(state.settings.marks);
      }),
    );
  });

  test('names every publication once, whatever becomes of it', () => {
    fc.assert(
      fc.property(library, file, mode, (state, given, how) => {
        const seen = previewRestore(state, given, how);
        const named = [seen.added, seen.replaced, seen.removed, seen.kept].flatMap(ids);
        expect(new Set(named).size).toBe(named.length);
        const inFile = (given.publications ?? []).length;
        const fromFile = seen.added.length + seen.replaced.length + seen.kept.length;
        expect(fromFile + seen.unchanged + seen.bundled).toBe(inFile);
        expect(ids(seen.removed).toSorted()).toEqual(seen.plan.remove.toSorted());
        expect([...ids(seen.added), ...ids(seen.replaced)].toSorted()).toEqual(
          ids(seen.plan.put.map((one) => one.publication)).toSorted(),
        );
      }),
    );
  });
});

describe('a publication that is in both', () => {
  const open = { ...EMPTY, publications: [draft(A, OPEN)] };
  const answered = { ...EMPTY, publications: [draft(A)] };

  test('is the newer one after merging, whichever that is', () => {
    const newer = previewRestore(open, { made: null, publications: [draft(A)] }, 'merge');
    expect(newer.replaced).toEqual([{ id: A, title: `Over ${A}`, age: 'newer' }]);
    expect(newer.plan.put).toEqual([draft(A)]);
    const older = previewRestore(answered, { made: null, publications: [draft(A, OPEN)] }, 'merge');
    expect(older.kept).toEqual([{ id: A, title: `Over ${A}`, age: 'older' }]);
    expect(older.isEmpty).toBe(true);
  });

  test('is newer where fewer questions are open on the same day', () => {
    const half = draft(A, { questions: [question(1, 'Ja.'), question(2, '')] });
    const seen = previewRestore(
      { ...EMPTY, publications: [half] },
      { made: null, publications: [draft(A)] },
      'merge',
    );
    expect(seen.replaced[0]?.age).toBe('newer');
  });

  test('stays as it is where neither is newer, and is the file’s after replacing', () => {
    const given: FileContent = { made: null, publications: [draft(A, { title: 'Anders' })] };
    expect(previewRestore(answered, given, 'merge').kept).toEqual([{ id: A, title: 'Anders', age: 'other' }]);
    expect(previewRestore(answered, given, 'replace').replaced).toEqual([
      { id: A, title: 'Anders', age: 'other' },
    ]);
    const older: FileContent = { made: null, publications: [draft(A, OPEN)] };
    expect(previewRestore(answered, older, 'replace').replaced[0]?.age).toBe('older');
  });

  test('is not written again where it is the same', () => {
    const seen = previewRestore(answered, { made: null, publications: [draft(A)] }, 'replace');
    expect(seen).toMatchObject({ unchanged: 1, isEmpty: true });
    expect(seen.plan).toEqual({ put: [], remove: [], edits: null, watched: null, settings: null });
  });
});

describe('other publications', () => {
  const state = { ...EMPTY, bundled: [C], publications: [draft(A)] };
  const given: FileContent = { made: null, publications: [draft(B), draft(C)] };

  test('are added, and those that are not in the file stay or go', () => {
    const merged = previewRestore(state, given, 'merge');
    expect([ids(merged.added), ids(merged.removed), merged.bundled]).toEqual([[B], [], 1]);
    const replaced = previewRestore(state, given, 'replace');
    expect([ids(replaced.added), ids(replaced.removed), replaced.bundled]).toEqual([[B], [A], 1]);
  });

  test('stay where the file has no publications at all', () => {
    const seen = previewRestore(state, { made: null, settings: DEFAULT_SETTINGS }, 'replace');
    expect(seen.removed).toEqual([]);
    expect(seen.isEmpty).toBe(true);
  });
});

describe('changes to terms', () => {
  test('are put together, and where both rename one the library’s own name stays', () => {
    const own = { ...EMPTY, edits: { ...NO_EDITS, off: ['FIU'], renamed: { JIT: 'team' } } };
    const given = { ...NO_EDITS, off: ['FIU', 'NCBC'], renamed: { JIT: 'ploeg', EOB: 'bevel' } };
    const seen = previewRestore(own, { made: null, edits: given }, 'merge');
    expect(seen.plan.edits).toEqual({
      ...NO_EDITS,
      off: ['FIU', 'NCBC'],
      renamed: { JIT: 'team', EOB: 'bevel' },
    });
    expect(seen.terms).toEqual({ added: 2, removed: 0 });
    expect(previewRestore(own, { made: null, edits: given }, 'replace').terms).toEqual({
      added: 3,
      removed: 1,
    });
  });

  test('never merge a term into itself by way of another', () => {
    const own = { ...EMPTY, edits: { ...NO_EDITS, merged: { a: 'b', b: 'c' } } };
    const given = { ...NO_EDITS, merged: { c: 'a', d: 'a' } };
    expect(planRestore(own, { made: null, edits: given }, 'merge').edits?.merged).toEqual({
      a: 'b',
      b: 'c',
      d: 'a',
    });
  });
});

describe('settings', () => {
  const own = {
    ...EMPTY,
    settings: {
      ...DEFAULT_SETTINGS,
      addedHosts: ['www.mo.be'],
      hiddenTerms: [{ term: 'JIT', host: null }],
    },
  };
  const given = {
    ...DEFAULT_SETTINGS,
    language: 'fr' as const,
    addedHosts: ['doorbraak.be'],
    disabledHosts: ['www.nrc.nl'],
    hiddenTerms: [{ term: 'JIT', host: 'www.nrc.nl' }],
  };

  test('replace all but the sites that the browser permits', () => {
    const seen = previewRestore(own, { made: null, settings: given }, 'replace');
    expect(seen.settings).toEqual({ ...given, addedHosts: ['www.mo.be'] });
    expect(seen.notPermitted).toEqual(['doorbraak.be']);
    expect(seen.hiddenTerms).toEqual({ added: 1, removed: 1 });
  });

  test('merge by adding hidden terms and sites that are switched off', () => {
    const seen = previewRestore(own, { made: null, settings: given }, 'merge');
    expect(seen.settings).toEqual({
      ...own.settings,
      disabledHosts: ['www.nrc.nl'],
      hiddenTerms: [...own.settings.hiddenTerms, ...given.hiddenTerms],
    });
    expect(seen.hiddenTerms).toEqual({ added: 1, removed: 0 });
  });
});

test('what is watched is watched once, as the library watches it', () => {
  const own = { ...EMPTY, watched: [watch(A, { looked: '2026-11-28T08:00:00.000Z' })] };
  const given: FileContent = { made: null, watched: [watch(A), watch(B)] };
  const seen = previewRestore(own, given, 'merge');
  expect(seen.plan.watched).toEqual([...own.watched, watch(B)]);
  expect(seen.watched).toEqual({ added: 1, removed: 0 });
});
