/**
 * `npm test`: everything that must hold before a change lands, step by step. A step that fails does not stop the
 * others, except those that need what it makes. The last line is "N passed, N failed": the tests of the steps that
 * run tests, and one check for each step that does not.
 */
import { ensureBrowser } from './browser';
import { buildExtension } from './build';
import { fromRoot } from './root';
import { runNode } from './run';
import { type Count, runVitest } from './vitest';

interface Step {
  name: string;
  run(): Count | Promise<Count>;
  /** The steps whose results this one needs. */
  needs?: readonly string[];
}

const ONE_PASSED: Count = { passed: 1, failed: 0 };
const ONE_FAILED: Count = { passed: 0, failed: 1 };

const OTHER_STORES = ['edge', 'safari'] as const;

const STEPS: readonly Step[] = [
  { name: 'format and lint', run: () => tool('@biomejs/biome/bin/biome', ['ci', '.']) },
  { name: 'types of the extension', run: () => types('.') },
  { name: 'types of the scripts', run: () => types('scripts') },
  { name: 'types of the tests', run: () => types('tests') },
  { name: 'unit tests', run: () => runVitest(['--project', 'unit']) },
  { name: 'quality of notes and search', run: () => script('evaluate.ts') },
  { name: 'a browser to test in', run: () => check(() => ensureBrowser('chromium')) },
  {
    name: 'page code in a browser',
    needs: ['a browser to test in'],
    run: () => runVitest(['--project', 'browser']),
  },
  { name: 'build', run: () => check(() => buildExtension('chromium')) },
  {
    name: 'end to end',
    needs: ['a browser to test in', 'build'],
    run: () => runVitest(['--project', 'e2e-chromium']),
  },
  { name: 'Firefox to test in', run: () => check(() => ensureBrowser('firefox')) },
  { name: 'build for Firefox', run: () => check(() => buildExtension('firefox')) },
  {
    name: 'end to end in Firefox',
    needs: ['Firefox to test in', 'build for Firefox'],
    run: () => runVitest(['--project', 'e2e-firefox']),
  },
  {
    name: 'builds for the other stores',
    run: () => check(() => OTHER_STORES.forEach((target) => void buildExtension(target))),
  },
  {
    name: 'what the stores are given',
    needs: ['build', 'build for Firefox', 'builds for the other stores'],
    run: () => runVitest(['--project', 'stores']),
  },
];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function check(run: () => void): Count {
  try {
    run();
    return ONE_PASSED;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return ONE_FAILED;
  }
}

function types(project: string): Promise<Count> {
  return tool('typescript/bin/tsc', ['--noEmit', '-p', project]);
}

/** Runs a script of this folder. */
async function script(name: string): Promise<Count> {
  const status = await runNode(['--import', 'tsx', fromRoot('scripts', name)]);
  return status === 0 ? ONE_PASSED : ONE_FAILED;
}

/** Runs a tool of node_modules. */
async function tool(path: string, args: readonly string[]): Promise<Count> {
  const status = await runNode([fromRoot('node_modules', path), ...args]);
  return status === 0 ? ONE_PASSED : ONE_FAILED;
}

async function test(): Promise<void> {
  const total: Count = { passed: 0, failed: 0 };
  const lines: string[] = [];
  const broken = new Set<string>();
  for (const { name, needs = [], run } of STEPS) {
    say(`\n== ${name}`);
    const begin = performance.now();
    const missing = needs.find((need) => broken.has(need));
    if (missing !== undefined) say(`Not run: it needs "${missing}", which failed.`);
    const { passed, failed, failures = [] } = missing === undefined ? await run() : ONE_FAILED;
    if (failed > 0) broken.add(name);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    lines.push(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
    );
    // Far above them stands what went wrong; whoever sees the end alone knows where to look.
    lines.push(...failures.map((failure) => `       ${failure}`));
  }
  say(`\n${lines.join('\n')}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await test();
