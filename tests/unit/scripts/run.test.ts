import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../../../scripts/run';
import { until } from '../../../scripts/until';

/** Long enough for two programs to start on a busy machine. */
const PATIENCE_MS = 2_000;

test('gives the exit status', async () => {
  expect(await runNode(['-e', 'process.exit(0)'])).toBe(0);
  expect(await runNode(['-e', 'process.exit(3)'])).toBe(3);
});

test('ends a program in an endless loop together with the one that it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kamernoot-run-'));
  const file = join(folder, 'pid');
  const loop = 'for (;;);';
  const program = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', '${loop}']);
    require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
    ${loop}`;
  try {
    expect(await runNode(['-e', program], PATIENCE_MS)).toBeNull();
    const started = Number(readFileSync(file, 'utf8'));
    await until('the started program to be gone', () => !isAlive(started));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks whether there is such a process.
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
