import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, NO_EDITS, type TermEdits } from '../../../../src/lexicon/extract/edits';
import { everyForm, namedBare } from '../../../../src/lexicon/extract/form-names';
import type { TermEntry } from '../../../../src/lexicon/term-file';
import { keysOf } from '../../../../src/lexicon/tokens';
import { entry } from '../../support/extract';

const kadaster = entry('Kadaster', ['Kadaster']);
const duo = entry('Dienst Uitvoering Onderwijs (DUO)', ['Dienst Uitvoering Onderwijs', 'DUO']);
const cito = entry('Stichting Cito', ['Stichting Cito'], { fields: ['school'], needs: ['school'] });
const terms = [kadaster, duo, cito];

const edit = (edits: Partial<TermEdits>) => applyEdits(terms, { ...NO_EDITS, ...edits });

/** The keys of all that a term is called. */
const formsOf = ({ name, names }: TermEntry) =>
  new Set([keysOf(namedBare(name)).join(' '), ...names.flatMap(everyForm)]);

describe('applyEdits', () => {
  test('no edits, no change', () => {
    expect(edit({})).toEqual(terms);
  });

  test('a renamed term keeps its old name as a form', () => {
    const [renamed] = edit({ renamed: { Kadaster: 'Dienst voor het kadaster' } });
    expect(renamed?.name).toBe('Dienst voor het kadaster');
    expect(formsOf(renamed as TermEntry)).toEqual(new Set(['dienst voor het kadaster', 'kadaster']));
  });

  test('a merged term becomes names of the other, also under the other’s new name', () => {
    const [merged, ...others] = edit({
      renamed: { 'Stichting Cito': 'Cito' },
      merged: { 'Dienst Uitvoering Onderwijs (DUO)': 'Cito', Kadaster: 'Stichting Cito' },
    });
    expect(others).toEqual([]);
    expect(merged?.name).toBe('Cito');
    expect(formsOf(merged as TermEntry)).toEqual(
      new Set(['cito', 'stichting cito', 'kadaster', 'dienst uitvoering onderwijs', 'duo']),
    );
    expect(merged?.needs).toEqual(['school']);
  });

  test('what is switched off is out, by either name, with what is merged into it', () => {
    expect(edit({ off: ['Kadaster'] })).toEqual([duo, cito]);
    expect(edit({ renamed: { Kadaster: 'Register' }, off: ['Register'] })).toEqual([duo, cito]);
    expect(edit({ merged: { Kadaster: 'Stichting Cito' }, off: ['Stichting Cito'] })).toEqual([duo]);
  });

  test('a term of the reader’s own comes behind, or joins that of its name', () => {
    expect(edit({ added: [entry('Aedes')] }).map(({ name }) => name)).toEqual([
      ...terms.map(({ name }) => name),
      'Aedes',
    ]);
    const [joined] = edit({ added: [entry('Kadaster', ['grondboek'])] });
    expect(formsOf(joined as TermEntry)).toEqual(new Set(['kadaster', 'grondboek']));
  });

  test('unknown names, circles and names without a letter are left alone', () => {
    expect(
      edit({
        off: ['Niets'],
        renamed: { Nooit: 'Ergens', Kadaster: '++' },
        merged: { Kadaster: 'Nergens', 'Stichting Cito': 'Stichting Cito' },
      }),
    ).toEqual(terms);
    expect(edit({ renamed: { Kadaster: 'Stichting Cito', 'Stichting Cito': 'Kadaster' } })).toEqual(terms);
  });
});

describe('any edits', () => {
  const name = fc.constantFrom('Aa', 'Bb', 'Cc', 'Dd', 'Ee', '+');
  const someEntry = fc
    .tuple(name, fc.array(fc.constantFrom('een', 'twee', 'drie'), { maxLength: 2 }))
    .map(([one, forms]) => entry(one === '+' ? 'Ff' : one, forms));
  const some = fc.uniqueArray(someEntry, { selector: (one) => one.name, maxLength: 4 });
  const anyEdits = fc.record({
    off: fc.array(name, { maxLength: 1 }),
    renamed: fc.dictionary(name, name, { maxKeys: 3 }),
    merged: fc.dictionary(name, name, { maxKeys: 3 }),
    added: fc.uniqueArray(someEntry, { selector: (one) => one.name, maxLength: 2 }),
  });

  test('applied twice they do what they did once', () => {
    fc.assert(
      fc.property(some, anyEdits, (entries, edits) => {
        const once = applyEdits(entries, edits);
        expect(applyEdits(once, edits)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('their order does not matter', () => {
    const turned = <Value>(record: Record<string, Value>) =>
      Object.fromEntries(Object.entries(record).reverse());
    fc.assert(
      fc.property(some, anyEdits, (entries, edits) => {
        const other = {
          off: [...edits.off].reverse(),
          renamed: turned(edits.renamed),
          merged: turned(edits.merged),
          added: edits.added,
        };
        expect(applyEdits(entries, other)).toEqual(applyEdits(entries, edits));
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing is lost but what is switched off, and no name is there twice', () => {
    fc.assert(
      fc.property(some, anyEdits, (entries, edits) => {
        const result = applyEdits(entries, { ...edits, off: [] });
        const all = new Set(result.flatMap((one) => [...formsOf(one)]));
        for (const one of [...entries, ...edits.added]) {
          for (const form of formsOf(one)) expect(all).toContain(form);
        }
        expect(new Set(result.map((one) => one.name)).size).toBe(result.length);
      }),
      { numRuns: 1000 },
    );
  });
});
