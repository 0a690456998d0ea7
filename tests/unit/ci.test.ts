import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.github', 'workflows');

const Step = v.looseObject({ run: v.optional(v.string()), uses: v.optional(v.string()) });
const Job = v.looseObject({
  permissions: v.optional(v.record(v.string(), v.string())),
  container: v.looseObject({ image: v.string() }),
  'timeout-minutes': v.number(),
  steps: v.array(Step),
});
const Workflow = v.looseObject({
  on: v.record(v.string(), v.unknown()),
  permissions: v.record(v.string(), v.string()),
  jobs: v.record(v.string(), Job),
});

type Workflow = v.InferOutput<typeof Workflow>;

function workflow(name: string): Workflow {
  return v.parse(Workflow, parse(readFileSync(join(FOLDER, name), 'utf8')));
}

/** What the jobs of a workflow run, in order. */
function commandsOf({ jobs }: Workflow): string[] {
  return Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
  );
}

/** What .ci/run runs, beside finding its folder. */
function ownCommands(): string[] {
  const lines = readFileSync(join(ROOT, '.ci', 'run'), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !/^(?:#|set |cd )/u.test(line));
}

test('GitHub runs what .ci/run runs', () => {
  expect(ownCommands().length).toBeGreaterThan(1);
  expect(commandsOf(workflow('ci.yml'))).toEqual(ownCommands());
});

test('a release is tested by the same before it is made', () => {
  const commands = commandsOf(workflow('release.yml')).filter((command) => !command.startsWith('git config'));
  expect(commands).toEqual([...ownCommands(), 'npm run release']);
  expect(workflow('release.yml').on).toEqual({ push: { tags: ['v*'] } });
});

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const { permissions, jobs } = workflow(name);

  test('may read the code and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
  });

  test('uses no action but GitHub’s own, each at one commit with its version beside it', () => {
    const uses = readFileSync(join(FOLDER, name), 'utf8')
      .split('\n')
      .filter((line) => /^\s*-?\s*uses:/u.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  test('runs on the floor of package.json, and ends', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const [, major] = /^>=(\d+)\./u.exec(engines.node) ?? [];
    for (const job of Object.values(jobs)) {
      expect(job.container.image).toMatch(new RegExp(`^node:${major}(?:\\.|-)`, 'u'));
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  test('gets no secret', () => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).not.toMatch(/secrets\.|pull_request_target/u);
  });
});
