import { spawnSync } from 'node:child_process';
import packageJson from '../package.json';
import type { BrowserKind } from './browser';
import { fromRoot } from './root';

/** A store's build: of Chrome, which serves all of Chromium, of Firefox, Edge and Safari. */
export type Target = BrowserKind | 'edge' | 'safari';

/** How WXT calls the browser, and the folder that its build goes to. */
const TARGETS: Record<Target, { args: readonly string[]; folder: string }> = {
  chromium: { args: ['build'], folder: 'chrome-mv3' },
  firefox: { args: ['build', '-b', 'firefox', '--mv3'], folder: 'firefox-mv3' },
  edge: { args: ['build', '-b', 'edge'], folder: 'edge-mv3' },
  safari: { args: ['build', '-b', 'safari', '--mv3'], folder: 'safari-mv3' },
};

/**
 * The folder of the built extension, whether it was built or not.
 *
 * @example buildFolder('chromium') // "…/.output/chrome-mv3"
 */
export function buildFolder(kind: Target): string {
  return fromRoot('.output', TARGETS[kind].folder);
}

/**
 * Builds the extension; what the build prints is shown only when it fails.
 *
 * @returns the folder of the built extension.
 * @throws Error with the output of the build.
 */
export function buildExtension(kind: Target): string {
  wxt(TARGETS[kind].args);
  return buildFolder(kind);
}

/**
 * Builds the extension and packs it for its store; of Firefox's build its sources too, as Mozilla asks. The zips have
 * the same bytes whenever and wherever they are made of the same files (`settledZip`).
 *
 * @returns the zips.
 * @throws Error with the output of the build.
 * @example zipExtension('firefox') // ["…/.output/kamernoot-0.1.0-firefox.zip", "…/.output/kamernoot-0.1.0-sources.zip"]
 */
export function zipExtension(kind: Target): string[] {
  const { args, folder } = TARGETS[kind];
  const [, ...options] = args;
  wxt(['zip', ...options]);
  const kinds = [folder.replace(/-mv3$/u, ''), ...(kind === 'firefox' ? ['sources'] : [])];
  return kinds.map((each) => fromRoot('.output', `${packageJson.name}-${packageJson.version}-${each}.zip`));
}

function wxt(args: readonly string[]): void {
  const program = fromRoot('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd: fromRoot(),
    encoding: 'utf8',
    // WXT's build is the same code in a script and in a test run, which sets NODE_ENV to "test".
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) {
    throw new Error(`The build failed (status ${run.status}):\n${run.stdout}${run.stderr}`);
  }
}
