import { spawnSync } from 'node:child_process';
import type { BrowserKind } from './browser';
import { fromRoot } from './root';

/** How WXT calls the browser, and the folder that its build goes to. */
const TARGETS: Record<BrowserKind, { args: readonly string[]; folder: string }> = {
  chromium: { args: ['build'], folder: 'chrome-mv3' },
  firefox: { args: ['build', '-b', 'firefox', '--mv3'], folder: 'firefox-mv3' },
};

/**
 * The folder of the built extension, whether it was built or not.
 *
 * @example buildFolder('chromium') // "…/.output/chrome-mv3"
 */
export function buildFolder(kind: BrowserKind): string {
  return fromRoot('.output', TARGETS[kind].folder);
}

/**
 * Builds the extension; what the build prints is shown only when it fails.
 *
 * @returns the folder of the built extension.
 * @throws Error with the output of the build.
 */
export function buildExtension(kind: BrowserKind): string {
  const wxt = fromRoot('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, ...TARGETS[kind].args], {
    cwd: fromRoot(),
    encoding: 'utf8',
    // WXT's build is the same code in a script and in a test run, which sets NODE_ENV to "test".
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) {
    throw new Error(`The build failed (status ${built.status}):\n${built.stdout}${built.stderr}`);
  }
  return buildFolder(kind);
}
