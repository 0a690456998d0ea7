import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a release depends on, as it is in a folder. */
export interface ReleaseState {
  /** The version of package.json. */
  version: string;
  /** That of package-lock.json. */
  lockVersion: string;
  changelog: string;
  /** The address of the project in package.json. */
  homepage: string;
  /** Files that are changed or new and not committed. */
  changed: readonly string[];
  /** Tags on the commit that is checked out. */
  tags: readonly string[];
  /** The day of that commit, `2026-11-27`. */
  committed: string;
}

/** `## 0.1.0 (2026-11-27)` */
const HEADING = /^## (\S+) \(([^)]+)\)$/mu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** As browsers and stores take it: numbers alone, at most four. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){1,3}$/u;

/** Names that nobody can own (RFC 2606). */
const FOR_EXAMPLES = /\.(?:example|test|invalid|localhost)$/u;

/**
 * Reads what a release depends on.
 *
 * @throws Error where the folder is no working copy of Git, or where a file is missing.
 * @example readReleaseState(ROOT).tags // ['v0.1.0']
 */
export function readReleaseState(root: string): ReleaseState {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const { version, homepage } = JSON.parse(read('package.json')) as { version: string; homepage: string };
  const lock = JSON.parse(read('package-lock.json')) as { version: string };
  return {
    version,
    lockVersion: lock.version,
    changelog: read('CHANGELOG.md'),
    homepage,
    changed: lines(git(root, 'status', '--porcelain')).map((line) => line.slice(3)),
    tags: lines(git(root, 'tag', '--points-at', 'HEAD')),
    committed: git(root, 'log', '-1', '--format=%cs').trim(),
  };
}

/**
 * What stands between a state and a release.
 *
 * @returns a line for each, which says what to do; empty where nothing does.
 * @example releaseFaults(readReleaseState(ROOT)) // ['CHANGELOG.md: 0.1.0 is "unreleased"; …']
 */
export function releaseFaults(state: ReleaseState): string[] {
  const { version, lockVersion, changelog, homepage, changed, tags, committed } = state;
  const faults: string[] = [];
  if (!VERSION.test(version)) {
    faults.push(`package.json: version ${version} is none that stores take; expected numbers, as 0.2.0`);
  }
  if (lockVersion !== version) {
    faults.push(`package-lock.json: version ${lockVersion}, package.json ${version}; run npm install`);
  }
  const [, heading, date = ''] = HEADING.exec(changelog) ?? [];
  if (heading !== version) {
    faults.push(`CHANGELOG.md: the first heading is of ${heading ?? 'nothing'}, package.json of ${version}`);
  } else if (!DAY.test(date) || date > committed) {
    faults.push(
      `CHANGELOG.md: ${version} is "${date}"; expected the day of the release, ${committed} at the latest`,
    );
  }
  if (FOR_EXAMPLES.test(hostOf(homepage))) {
    faults.push(`package.json: homepage is ${homepage}, which nobody can own; put in that of the publisher`);
  }
  if (changed.length > 0) faults.push(`not committed: ${changed.join(', ')}`);
  const tag = `v${version}`;
  if (!tags.includes(tag)) {
    faults.push(`this commit has no tag ${tag}${tags.length > 0 ? `, but ${tags.join(', ')}` : ''}`);
  }
  return faults;
}

/** What stands in the way in a built extension: `manifest.json` of another version or with an id for examples. */
export function manifestFaults(name: string, manifest: BuiltManifest, version: string): string[] {
  const faults: string[] = [];
  if (manifest.version !== version) {
    faults.push(`${name}: the manifest is of version ${manifest.version}, package.json of ${version}`);
  }
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id !== undefined && FOR_EXAMPLES.test(id)) {
    faults.push(`${name}: the id is ${id}, a domain that nobody can own; put in one of the publisher`);
  }
  return faults;
}

/** What is read of a built manifest. */
export interface BuiltManifest {
  version: string;
  browser_specific_settings?: { gecko?: { id?: string } };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function git(root: string, ...args: string[]): string {
  const run = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (run.status === 0) return run.stdout;
  throw new Error(`git ${args.join(' ')} in ${root}: ${run.stderr}${run.error?.message ?? ''}`.trim());
}
