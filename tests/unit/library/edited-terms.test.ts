import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermEntry } from '../../../src/lexicon/term-file';
import { editedTerms, type Findings, rootOf } from '../../../src/library/edited-terms';
import { NO_EDITS, type TermEdits } from '../../../src/library/model';
import {
  addTerm,
  mergeTerm,
  removeTerm,
  renameTerm,
  splitTerm,
  switchTerm,
} from '../../../src/library/term-edits';

const entry = (name: string, names: TermEntry['names'] = []): TermEntry => ({
  name,
  kind: 'body',
  names,
  fields: [],
  otherBearers: [],
});
const draft = (id: string, ...names: string[]): Findings => ({
  id,
  terms: names.map((name) => entry(name)),
});
const FOUND = [draft('A', 'QRU', 'Fortius'), draft('B', 'QRU', 'JIT')];
const rows = (edits: TermEdits, found = FOUND) =>
  editedTerms(found, edits).map(({ key, term, publications, isOn }) => ({
    key,
    name: term.name,
    others: term.names.flatMap(({ nl }) => nl),
    publications: publications.join(),
    isOn,
  }));
const row = (edits: TermEdits, key: string) => rows(edits).find((one) => one.key === key);

describe('the terms as the reader has them', () => {
  test('without changes: each once, with all its publications', () => {
    expect(rows(NO_EDITS)).toEqual([
      { key: 'QRU', name: 'QRU', others: [], publications: 'A,B', isOn: true },
      { key: 'Fortius', name: 'Fortius', others: [], publications: 'A', isOn: true },
      { key: 'JIT', name: 'JIT', others: [], publications: 'B', isOn: true },
    ]);
  });

  test('a renamed one keeps the name as found as another name, once, however often it is renamed', () => {
    const edits = renameTerm(renameTerm(NO_EDITS, 'QRU', 'Quick'), 'QRU', 'Quick Response Unit');
    expect(row(edits, 'QRU')).toMatchObject({ name: 'Quick Response Unit', others: ['QRU'] });
    expect(renameTerm(edits, 'QRU', 'QRU')).toEqual(NO_EDITS);
  });

  test('an ambiguous name stays ambiguous when its term is renamed', () => {
    const names = [{ why: 'x', ambiguous: true, nl: ['JIT'], en: [], fr: [] }];
    const found = [{ ...draft('A'), terms: [entry('JIT', names)] }];
    const [term] = editedTerms(found, renameTerm(NO_EDITS, 'JIT', 'joint investigation team'));
    expect(term?.term.names).toEqual(names);
  });

  test('what stands in brackets behind a name is no part of the form', () => {
    const edits = renameTerm(NO_EDITS, 'Joint Team (JT)', 'JT');
    expect(rows(edits, [draft('A', 'Joint Team (JT)')])[0]?.others).toEqual(['Joint Team']);
  });

  test('merged ones are other names of the one, also in chains, with all publications', () => {
    const edits = mergeTerm(mergeTerm(NO_EDITS, 'JIT', 'Fortius'), 'Fortius', 'QRU');
    expect(rows(edits)).toEqual([
      { key: 'QRU', name: 'QRU', others: ['Fortius', 'JIT'], publications: 'A,B', isOn: true },
    ]);
    expect(editedTerms(FOUND, edits)[0]?.merged).toEqual(['JIT', 'Fortius']);
    expect(rows(splitTerm(edits, 'Fortius')).map(({ key }) => key)).toEqual(['QRU', 'Fortius']);
  });

  test('a merged one whose target has gone keeps the target’s name', () => {
    const edits = renameTerm(mergeTerm(NO_EDITS, 'JIT', 'Fortius'), 'Fortius', 'Het team');
    expect(rows(edits, [draft('B', 'JIT')])).toEqual([
      { key: 'Fortius', name: 'Het team', others: ['JIT'], publications: 'B', isOn: true },
    ]);
  });

  test('no ring can arise', () => {
    const edits = mergeTerm(NO_EDITS, 'JIT', 'Fortius');
    expect(mergeTerm(edits, 'Fortius', 'JIT')).toBe(edits);
  });

  test('switched off and on again', () => {
    const edits = switchTerm(switchTerm(NO_EDITS, 'JIT', false), 'JIT', false);
    expect(edits.off).toEqual(['JIT']);
    expect(row(edits, 'JIT')?.isOn).toBe(false);
    expect(switchTerm(edits, 'JIT', true)).toEqual(NO_EDITS);
  });

  test('one of the reader’s own, and without it all that was about it is gone', () => {
    const edits = mergeTerm(switchTerm(addTerm(NO_EDITS, entry('Eigen')), 'Eigen', false), 'JIT', 'Eigen');
    expect(editedTerms(FOUND, edits).at(-1)).toMatchObject({ key: 'Eigen', isOwn: true, isOn: false });
    expect(removeTerm(edits, 'Eigen')).toEqual(NO_EDITS);
  });

  test('names of an object’s own parts are names like others', () => {
    const found = [draft('A', '__proto__', 'constructor')];
    expect(rows(NO_EDITS, found).map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    const edits = mergeTerm(renameTerm(NO_EDITS, 'constructor', 'bouwer'), '__proto__', 'constructor');
    expect(rows(edits, found)).toMatchObject([{ key: 'constructor', name: 'bouwer' }]);
  });
});

test('whatever is changed, each name found leads to one row, and no change loses a publication', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
  const change = fc.oneof(
    fc.record({ what: fc.constant('rename' as const), key: name, to: fc.string({ minLength: 1 }) }),
    fc.record({ what: fc.constant('merge' as const), key: name, to: name }),
    fc.record({ what: fc.constant('split' as const), key: name, to: name }),
    fc.record({ what: fc.constant('off' as const), key: name, to: name }),
  );
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(name)), fc.array(change), (publications, changes) => {
      const found = publications.map((names, index) => draft(String(index), ...names));
      const edits = changes.reduce((before, { what, key, to }) => {
        if (what === 'rename') return renameTerm(before, key, to);
        if (what === 'merge') return mergeTerm(before, key, to);
        return what === 'split' ? splitTerm(before, key) : switchTerm(before, key, false);
      }, NO_EDITS);
      const made = editedTerms(found, edits);
      expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
      for (const { id, terms } of found) {
        for (const term of terms) {
          const holders = made.filter(({ key }) => key === rootOf(term.name, edits));
          expect(holders).toHaveLength(1);
          expect(holders[0]?.publications).toContain(id);
        }
      }
    }),
  );
});
