import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFolder } from '../../../scripts/build';
import { EXPLAINED, lintAddon, lintBeside, unexplained } from '../../../scripts/lint-addon';

/** Some ten seconds each alone, with time for a machine that has others to do. */
const PATIENCE_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'kamernoot-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.concurrent(
  'Mozilla’s linter has nothing unexplained on Firefox’s build',
  async () => {
    expect(unexplained(await lintAddon(buildFolder('firefox')), EXPLAINED.firefox)).toEqual([]);
  },
  PATIENCE_MS,
);

test.concurrent.each(['edge', 'safari'] as const)(
  'nor on what %s has of its own',
  async (target) => {
    const remarks = await lintBeside(buildFolder(target), buildFolder('firefox'));
    expect(unexplained(remarks, EXPLAINED[target])).toEqual([]);
  },
  PATIENCE_MS,
);

test.concurrent(
  'its errors and its warnings are heard',
  async () => {
    const background = { scripts: ['background.js'] };
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Kamernoot', version: '1.0', background }),
    );
    writeFileSync(join(folder, 'background.js'), 'eval(name);');
    const remarks = await lintAddon(folder);
    expect(remarks).toContainEqual({ kind: 'error', code: 'ADDON_ID_REQUIRED', file: 'manifest.json' });
    expect(remarks).toContainEqual({ kind: 'warning', code: 'DANGEROUS_EVAL', file: 'background.js' });
  },
  PATIENCE_MS,
);
