import { expect, test } from 'vitest';
import { countTests, type VitestReport } from '../../../scripts/vitest';

function report(numPassedTests: number, numFailedTests: number, files: VitestReport['testResults'] = []) {
  return { numPassedTests, numFailedTests, testResults: files };
}

test('tests that passed and failed are counted', () => {
  expect(countTests(report(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
  expect(countTests(report(10, 2), 1)).toEqual({ passed: 10, failed: 2 });
});

test('a run without a test has failed', () => {
  expect(countTests(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a file that could not be loaded is a failure', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(countTests(report(1, 1, files), 1)).toEqual({ passed: 1, failed: 2 });
});

test('an unhandled error, a crash and a missing report are failures', () => {
  expect(countTests(report(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
  expect(countTests(report(5, 0), null)).toEqual({ passed: 5, failed: 1 });
  expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
});
