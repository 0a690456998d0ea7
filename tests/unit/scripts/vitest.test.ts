import { expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { countTests, type VitestReport } from '../../../scripts/vitest';

function report(numPassedTests: number, numFailedTests: number, files: VitestReport['testResults'] = []) {
  return { numPassedTests, numFailedTests, testResults: files };
}

test('tests that passed and failed are counted', () => {
  expect(countTests(report(12, 0), 0)).toEqual({ passed: 12, failed: 0, failures: [] });
  expect(countTests(report(10, 2), 1)).toMatchObject({ passed: 10, failed: 2 });
});

test('a run without a test has failed', () => {
  expect(countTests(report(0, 0), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('a file that could not be loaded is a failure, and each failure is named', () => {
  const passed = { status: 'passed', fullName: 'a card opens', failureMessages: [] };
  const stack = `    at poll (${fromRoot('node_modules', 'poll.js')}:3:1)\n    at ${fromRoot('tests', 'b.test.ts')}:7:3`;
  const failed = {
    status: 'failed',
    fullName: 'a card closes',
    failureMessages: [`Error: in vain\nexpected\n${stack}`],
  };
  const files = [
    { name: fromRoot('tests', 'a.test.ts'), status: 'failed', assertionResults: [] },
    { name: fromRoot('tests', 'b.test.ts'), status: 'failed', assertionResults: [passed, failed] },
    { name: fromRoot('tests', 'c.test.ts'), status: 'passed', assertionResults: [passed] },
  ];
  expect(countTests(report(2, 1, files), 1)).toEqual({
    passed: 2,
    failed: 2,
    failures: [
      'tests/a.test.ts: could not be loaded',
      'tests/b.test.ts: a card closes: Error: in vain at tests/b.test.ts:7:3',
    ],
  });
});

test('an unhandled error, a crash and a missing report are failures', () => {
  expect(countTests(report(5, 0), 1)).toMatchObject({ passed: 5, failed: 1 });
  expect(countTests(report(5, 0), null)).toMatchObject({ passed: 5, failed: 1 });
  expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
});
