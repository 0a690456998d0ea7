import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFolder } from '../../../scripts/build';
import { EXPLAINED, lintAddon, unexplained } from '../../../scripts/lint-addon';

const folder = mkdtempSync(join(tmpdir(), 'kamernoot-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['firefox', 'edge', 'safari'] as const)(
  'Mozilla’s linter has nothing unexplained on %s',
  (target) => {
    expect(unexplained(lintAddon(buildFolder(target)), EXPLAINED[target])).toEqual([]);
  },
);

test('its errors and its warnings are heard', () => {
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Kamernoot', background: { scripts: ['background.js'] } }),
  );
  writeFileSync(join(folder, 'background.js'), 'eval(name);');
  const remarks = lintAddon(folder);
  expect(remarks).toContainEqual({ kind: 'error', code: 'ADDON_ID_REQUIRED', file: 'manifest.json' });
  expect(remarks).toContainEqual({ kind: 'warning', code: 'DANGEROUS_EVAL', file: 'background.js' });
});
