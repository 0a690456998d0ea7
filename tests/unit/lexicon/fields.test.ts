import { describe, expect, test } from 'vitest';
import { buildFieldIndex, buildFieldIndexes } from '../../../src/lexicon/fields';

const index = buildFieldIndex([
  ['drugs', ['drugs*', 'coke']],
  ['port', ['haven*', 'drugshaven']],
]);
const fieldsOf = (key: string) => index(key).map(({ field }) => field);

describe('the index of fields', () => {
  test('a beginning catches compounds, a whole word only itself', () => {
    expect(fieldsOf('drugssmokkel')).toEqual(['drugs']);
    expect(fieldsOf('coke')).toEqual(['drugs']);
    expect(fieldsOf('cokeoven')).toEqual([]);
    expect(fieldsOf('dru')).toEqual([]);
  });

  test('a word may belong to several fields', () => {
    expect(fieldsOf('drugshaven').sort()).toEqual(['drugs', 'port']);
  });

  test('words of one entry have its name, so that they count once', () => {
    expect(index('drugshandel')[0]?.entry).toBe(index('drugshandelaar')[0]?.entry);
  });

  test('a beginning that says nothing is refused by name', () => {
    expect(() => buildFieldIndex([['drugs', ['dr*']]])).toThrow(
      'field "drugs": "dr*" is too short a beginning',
    );
  });
});

test('a word is of a field in its own language only', () => {
  const indexes = buildFieldIndexes({
    crime: { any: ['europol'], nl: ['recherche'], en: [], fr: ['parquet'] },
  });
  expect(indexes('nl')('recherche')).toHaveLength(1);
  expect(indexes('fr')('recherche')).toEqual([]);
  expect(indexes('nl')('parquet')).toEqual([]);
  expect(indexes('en')('europol')).toHaveLength(1);
  expect(indexes(null)('recherche')).toHaveLength(1);
});
