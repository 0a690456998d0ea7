import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestFaults, readReleaseState, releaseFaults } from '../../../scripts/release-state';

/** A repository of its own, with a commit that could be released. */
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kamernoot-release-'));
  git('init', '--quiet');
  write('package.json', { version: '0.2.0', homepage: 'https://kamernoot.nl/' });
  write('package-lock.json', { version: '0.2.0' });
  writeFileSync(
    join(root, 'CHANGELOG.md'),
    '# Changelog\n\n## 0.2.0 (2026-11-27)\n\n- [new] A.\n\n## 0.1.0 (2026-10-01)\n',
  );
  commit();
  git('tag', 'v0.2.0');
});
afterEach(() => rmSync(root, { recursive: true }));

function git(...args: string[]): void {
  const who = { NAME: 'A', EMAIL: 'a@b.example', DATE: '2026-11-28T12:00:00Z' };
  const env = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const run = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    // Nothing of this machine: no hooks, no signing.
    env: {
      ...process.env,
      ...Object.fromEntries(env),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    },
  });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
}

function write(name: string, value: object): void {
  writeFileSync(join(root, name), JSON.stringify(value));
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A change');
}

const faults = () => releaseFaults(readReleaseState(root));

test('a tagged commit with its changelog dated can be released', () => {
  expect(faults()).toEqual([]);
});

describe('what is refused', () => {
  test('a file that is changed, and one that is new', () => {
    writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## 0.2.0 (2026-11-27)\n');
    write('new.json', {});
    expect(faults()).toEqual(['not committed: CHANGELOG.md, new.json']);
  });

  test('a commit without its tag', () => {
    git('tag', '--delete', 'v0.2.0');
    expect(faults()).toEqual(['this commit has no tag v0.2.0']);
  });

  test('a tag of another version', () => {
    git('tag', '--delete', 'v0.2.0');
    git('tag', 'v0.3.0');
    expect(faults()).toEqual(['this commit has no tag v0.2.0, but v0.3.0']);
  });

  test('a commit behind its tag', () => {
    write('new.json', {});
    commit();
    expect(faults()).toEqual(['this commit has no tag v0.2.0']);
  });

  test.each([
    ['unreleased', '0.2.0 (unreleased)', 'CHANGELOG.md: 0.2.0 is "unreleased"'],
    ['of a day to come', '0.2.0 (2026-11-29)', 'CHANGELOG.md: 0.2.0 is "2026-11-29"'],
    [
      'of another version',
      '0.1.9 (2026-11-27)',
      'CHANGELOG.md: the first heading is of 0.1.9, package.json of 0.2.0',
    ],
    ['without a date', '0.2.0', 'CHANGELOG.md: the first heading is of nothing, package.json of 0.2.0'],
  ])('a changelog %s', (_, heading, fault) => {
    writeFileSync(join(root, 'CHANGELOG.md'), `# Changelog\n\n## ${heading}\n`);
    commit();
    git('tag', '--force', 'v0.2.0');
    expect(faults()).toEqual([expect.stringContaining(fault)]);
  });

  test('a lock file of another version', () => {
    write('package-lock.json', { version: '0.1.0' });
    commit();
    git('tag', '--force', 'v0.2.0');
    expect(faults()).toEqual(['package-lock.json: version 0.1.0, package.json 0.2.0; run npm install']);
  });

  test.each(['0.2.0-beta.1', '2', '0.02.0', '0.2.100000'])(
    'version %s, which stores do not take',
    (version) => {
      const state = { ...readReleaseState(root), version, lockVersion: version, tags: [`v${version}`] };
      expect(releaseFaults({ ...state, changelog: `## ${version} (2026-11-27)` })).toEqual([
        expect.stringContaining(`package.json: version ${version} is none that stores take`),
      ]);
    },
  );

  test('an address that nobody can own', () => {
    expect(releaseFaults({ ...readReleaseState(root), homepage: 'https://kamernoot.example/' })).toEqual([
      expect.stringContaining('package.json: homepage is https://kamernoot.example/'),
    ]);
  });

  test('a folder that is no working copy', () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect(() => readReleaseState(root)).toThrow('git status --porcelain');
  });
});

describe('a built manifest', () => {
  const gecko = (id: string) => ({ version: '0.2.0', browser_specific_settings: { gecko: { id } } });

  test('is of the same version', () => {
    expect(manifestFaults('edge', { version: '0.2.0' }, '0.2.0')).toEqual([]);
    expect(manifestFaults('edge', { version: '0.1.0' }, '0.2.0')).toEqual([
      'edge: the manifest is of version 0.1.0, package.json of 0.2.0',
    ]);
  });

  test('has an id that somebody owns', () => {
    expect(manifestFaults('firefox', gecko('kamernoot@kamernoot.nl'), '0.2.0')).toEqual([]);
    expect(manifestFaults('firefox', gecko('kamernoot@kamernoot.example'), '0.2.0')).toEqual([
      expect.stringContaining('firefox: the id is kamernoot@kamernoot.example'),
    ]);
  });
});
