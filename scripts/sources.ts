import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { fromRoot } from './root';

/** How the packages come into the unpacked sources: as a reviewer does it, or those of this folder as they are. */
export type Packages = 'npm ci' | 'linked';

/** The second of a reviewer's two steps, as the README has it. */
const BUILD = ['build', '-b', 'firefox', '--mv3'];
const BUILT = join('.output', 'firefox-mv3');

/**
 * Unpacks the zip of sources, builds Firefox's extension there by the README's steps, and compares.
 *
 * @param zip the path of the sources
 * @param built the folder that they should build
 * @returns the files that are not the same in both, by name; empty where the sources build this very extension
 * @throws Error with the output of a step that failed
 * @example differencesFromSources('kamernoot-0.1.0-sources.zip', '.output/firefox-mv3', 'npm ci') // []
 */
export function differencesFromSources(zip: string, built: string, packages: Packages): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kamernoot-sources-'));
  try {
    unpack(zip, folder);
    if (packages === 'npm ci') run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], folder);
    else link(folder);
    run(process.execPath, [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), ...BUILD], folder);
    return differences(filesOf(join(folder, BUILT)), filesOf(built));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(zip: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** What `npm ci` would install from the same lock file, without the minute that it takes. */
function link(folder: string): void {
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'), 'junction');
  run(process.execPath, [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], folder);
}

function run(program: string, args: readonly string[], cwd: string): void {
  const done = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: undefined },
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (done.status !== 0) {
    const printed = `${done.stdout}${done.stderr}${done.error?.message ?? ''}`;
    throw new Error(`In the unpacked sources, "${program} ${args.join(' ')}" failed:\n${printed}`);
  }
}

/** The files of a folder and those in it, by name. */
function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

function differences(some: Map<string, Buffer>, others: Map<string, Buffer>): string[] {
  const names = [...new Set([...some.keys(), ...others.keys()])].sort();
  return names.filter((name) => {
    const other = others.get(name);
    return other === undefined || !some.get(name)?.equals(other);
  });
}
