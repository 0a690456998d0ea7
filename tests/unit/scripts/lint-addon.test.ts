import { describe, expect, test } from 'vitest';
import { EXPLAINED, type Explained, type Remark, unexplained } from '../../../scripts/lint-addon';

const explained: Explained[] = [
  { kind: 'warning', code: 'DANGEROUS_EVAL', file: 'assets/pdf-worker-*.js', times: 2, why: 'never runs' },
];

function worker(hash: string, kind: Remark['kind'] = 'warning'): Remark {
  return { kind, code: 'DANGEROUS_EVAL', file: `assets/pdf-worker-${hash}.js` };
}

test('what is explained is passed over, whatever the hash in the name', () => {
  expect(unexplained([worker('c5ZbZVyf'), worker('Ab-d_f12')], explained)).toEqual([]);
});

test.each([
  ['one more than explained', [worker('c5ZbZVyf'), worker('c5ZbZVyf'), worker('c5ZbZVyf')], '3 times'],
  ['one that is gone', [worker('c5ZbZVyf')], '1 times'],
  ['all gone', [], '0 times'],
])('%s is told', (_, remarks, times) => {
  expect(unexplained(remarks, explained)).toEqual([
    `warning DANGEROUS_EVAL in assets/pdf-worker-*.js: ${times}, explained 2 times`,
  ]);
});

test('another code, another file, and an error for a warning are told', () => {
  const others: Remark[] = [
    { kind: 'warning', code: 'OTHER', file: 'assets/pdf-worker-c5ZbZVyf.js' },
    { kind: 'warning', code: 'DANGEROUS_EVAL', file: 'card.js' },
    worker('c5ZbZVyf', 'error'),
  ];
  expect(unexplained([worker('c5ZbZVyf'), worker('c5ZbZVyf'), ...others], explained)).toEqual([
    'warning OTHER in assets/pdf-worker-*.js: 1 times, explained 0 times',
    'warning DANGEROUS_EVAL in card.js: 1 times, explained 0 times',
    'error DANGEROUS_EVAL in assets/pdf-worker-*.js: 1 times, explained 0 times',
  ]);
});

describe.each(Object.entries(EXPLAINED))('the explanations for %s', (target, list) => {
  test('are each of another remark, and say something', () => {
    expect(new Set(list.map(({ code, file }) => `${code} ${file}`)).size).toBe(list.length);
    for (const { why } of list) expect(why.length).toBeGreaterThan(30);
  });

  test('explain no error where the linter is the store’s own', () => {
    expect(list.some(({ kind }) => kind === 'error')).toBe(target !== 'firefox');
  });
});
