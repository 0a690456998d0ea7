import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../../scripts/browser';
import { fromRoot } from '../../../scripts/root';

/** What a build needs of the project; everything else stays behind. */
const SOURCES = ['assets', 'entrypoints', 'scripts', 'src', 'package.json', 'tsconfig.json', 'wxt.config.ts'];

/** Another year, for whoever asks what time it is. */
const LATER = `const RealDate = Date;
const AHEAD_MS = 400 * 24 * 60 * 60 * 1000;
globalThis.Date = class extends RealDate {
  constructor(...args) { super(...(args.length === 0 ? [RealDate.now() + AHEAD_MS] : args)); }
  static now() { return RealDate.now() + AHEAD_MS; }
};
`;

/**
 * Builds the extension in another folder, as on another machine: at another time, in another zone and language, and with
 * files that are newer.
 *
 * @returns the folder of the build, and what takes all of it away
 * @throws Error with the output of the build
 */
export function buildElsewhere(kind: BrowserKind): { folder: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'kamernoot elders '));
  for (const source of SOURCES) cpSync(fromRoot(source), join(root, source), { recursive: true });
  symlinkSync(fromRoot('node_modules'), join(root, 'node_modules'));
  const later = join(root, 'later.cjs');
  writeFileSync(later, LATER);
  const args = kind === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  const built = spawnSync(
    process.execPath,
    ['--require', later, fromRoot('node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        HOME: root,
        USER: 'somebody',
      },
    },
  );
  if (built.status !== 0) throw new Error(`The build in ${root} failed:\n${built.stdout}${built.stderr}`);
  const folder = join(root, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}
