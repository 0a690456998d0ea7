import { describe, expect, test } from 'vitest';
import { entryOf, isAmbiguous, kindOf } from '../../../../src/lexicon/extract/entries';

describe('isAmbiguous', () => {
  test.each(['DUO', 'COMMIT', 'CvTE', 'Aspides', 'Kadaster', 'Gaswet', 'Plan'])(
    '%s may be something else',
    (name) => {
      expect(isAmbiguous(name)).toBe(true);
    },
  );

  test.each(['TenneT', 'BoekStart', 'F-35', 'Woningbouwimpuls', 'Fair Practice Code', 'Didam-arrest'])(
    '%s is nothing else',
    (name) => {
      expect(isAmbiguous(name)).toBe(false);
    },
  );

  test('words that any answer has make no name of their own', () => {
    expect(isAmbiguous('Nationaal Plan')).toBe(true);
  });
});

describe('entryOf', () => {
  const base = { short: null, before: null, others: [], kind: 'body' as const };

  test('a defined abbreviation is ambiguous, its long form is not', () => {
    const { name, names, needs } = entryOf({ ...base, name: 'Dienst Uitvoering Onderwijs', short: 'DUO' }, [
      'pub:1',
      'x',
    ]);
    expect(name).toBe('Dienst Uitvoering Onderwijs (DUO)');
    expect(names.map(({ ambiguous, nl }) => [ambiguous, nl])).toEqual([
      [false, ['Dienst Uitvoering Onderwijs']],
      [true, ['DUO']],
    ]);
    expect(needs).toEqual(['pub:1']);
  });

  test('the word before an ambiguous name is part of it', () => {
    const { name, names } = entryOf({ ...base, name: 'Aspides', before: 'operatie' }, ['pub:1']);
    expect(name).toBe('operatie Aspides');
    expect(names.map(({ ambiguous, nl }) => [ambiguous, nl])).toEqual([
      [false, ['operatie Aspides']],
      [true, ['Aspides']],
    ]);
  });

  test('forms have words alone', () => {
    expect(entryOf({ ...base, name: 'Autoriteit Consument & Markt' }, ['pub:1']).names[0]?.nl).toEqual([
      'Autoriteit Consument Markt',
    ]);
  });
});

test('kinds come from bare heads first', () => {
  expect(kindOf('Commissie Deskundigen Meststoffenwet')).toBe('body');
  expect(kindOf('Zevende Actieprogramma Nitraatrichtlijn')).toBe('programme');
  expect(kindOf('Aedes')).toBe(null);
});
