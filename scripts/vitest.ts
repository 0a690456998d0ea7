import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fromRoot } from './root';
import { runNode } from './run';

/** How many checks of a step passed and failed. */
export interface Count {
  passed: number;
  failed: number;
  /** The tests that failed, where they have names: "tests/unit/site.test.ts: a site that is switched off: expected 2 to be 3". */
  failures?: string[];
}

/** What this reads of the report that Vitest writes with its json reporter. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** One a file; a file that could not be loaded has no results and a status of its own. */
  testResults: {
    /** The file, from the root of the machine. */
    name: string;
    status: string;
    /** Each message ends with a stack, a place a line. */
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/**
 * Runs Vitest and counts its tests, its output going straight to the terminal.
 *
 * @param args what to run: ['--project', 'unit'].
 */
export async function runVitest(args: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'kamernoot-tests-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = fromRoot('node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
    const status = await runNode([vitest, 'run', ...args, ...reporters]);
    return countTests(readReport(file), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts a run. A file that could not be loaded is one failure, and so is a run without a single test or one
 * that ended badly although every test passed (an unhandled error, a crash): none of these is a success.
 *
 * @param report null where Vitest wrote none.
 * @param status Vitest's exit status; null where it was ended by a signal.
 * @example countTests({ numPassedTests: 12, numFailedTests: 0, testResults: [] }, 0) // { passed: 12, failed: 0, failures: [] }
 */
export function countTests(report: VitestReport | null, status: number | null): Count {
  if (report === null) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + unloaded.length;
  const isBad = status !== 0 || passed + failed === 0;
  return { passed, failed: failed === 0 && isBad ? 1 : failed, failures: failuresOf(report) };
}

function failuresOf({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(fromRoot(), name).replaceAll(sep, '/');
    if (status === 'failed' && assertionResults.length === 0) return [`${file}: could not be loaded`];
    const failed = assertionResults.filter((test) => test.status === 'failed');
    return failed.map(({ fullName, failureMessages }) =>
      [file, fullName, ...failureMessages.map(firstPlace)].join(': '),
    );
  });
}

/** What a message says on one line, and the first place in our own code of its stack. */
function firstPlace(message: string): string {
  const [said = '', ...more] = message.split('\n');
  const place = more
    .map((line) => line.trim())
    .find((line) => line.startsWith('at ') && !/node_modules|node:/.test(line));
  return place === undefined ? said : `${said} ${place.replace(`${fromRoot()}${sep}`, '')}`;
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No report or half of one: Vitest itself has already said on the terminal why it stopped.
    return null;
  }
}
