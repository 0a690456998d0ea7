/**
 * `npm run release`: makes what is handed to the stores, of a commit that has been tagged. Checks that nothing stands in
 * the way (`--check` stops there), builds and packs the extension for every store, lints, builds the sources anew as a
 * reviewer does, and writes a checksum of each zip. It publishes nothing, tags nothing and changes no file of the
 * project. Exit status 1 where something stands in the way, with a line for each.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder, type Target, zipExtension } from './build';
import { EXPLAINED, lintAddon, lintBeside, unexplained } from './lint-addon';
import { type BuiltManifest, manifestFaults, readReleaseState, releaseFaults } from './release-state';
import { fromRoot, ROOT } from './root';
import { differencesFromSources } from './sources';

const TARGETS: readonly Target[] = ['chromium', 'edge', 'firefox', 'safari'];

/** As `sha256sum --check` reads it. */
const CHECKSUMS = fromRoot('.output', 'SHA256SUMS');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says what stands in the way; ends where something does. */
function settle(what: string, faults: readonly string[]): void {
  if (faults.length === 0) {
    say(`${what}: nothing stands in the way`);
  } else {
    say(`${what}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    process.exit(1);
  }
}

function manifestOf(target: Target): BuiltManifest {
  return JSON.parse(readFileSync(join(buildFolder(target), 'manifest.json'), 'utf8'));
}

function checksum(path: string): string {
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const state = readReleaseState(ROOT);
settle(`${state.version}`, releaseFaults(state));
if (!values.check) {
  const zips = TARGETS.map((target) => [target, zipExtension(target)] as const);
  settle(
    'manifests',
    TARGETS.flatMap((target) => manifestFaults(target, manifestOf(target), state.version)),
  );
  const firefox = buildFolder('firefox');
  settle('linter, firefox', unexplained(await lintAddon(firefox), EXPLAINED.firefox));
  for (const target of ['edge', 'safari'] as const) {
    const remarks = await lintBeside(buildFolder(target), firefox);
    settle(`linter, ${target}`, unexplained(remarks, EXPLAINED[target]));
  }
  const [, [, sources = ''] = []] = zips.find(([target]) => target === 'firefox') ?? [];
  const others = differencesFromSources(sources, firefox, 'npm ci');
  settle(
    'sources',
    others.map((name) => `${basename(sources)} builds another ${name}`),
  );
  const sums = zips.flatMap(([, paths]) => paths.map(checksum));
  writeFileSync(CHECKSUMS, `${sums.join('\n')}\n`);
  say(`${sums.join('\n')}\nWritten to ${CHECKSUMS}. Nothing was published.`);
}
