/** That anyone who builds a release has the same bytes, and so can see that it is made of these sources. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from '../../../scripts/build';
import { BUILDS } from '../support/built';
import { buildElsewhere } from '../support/elsewhere';

/** The SHA-256 of every file, by its path. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** A build takes seconds, and minutes where much else is done at the same time. */
const PATIENCE_MS = 300_000;

test.each(BUILDS)(
  '%s: a build in another place, year, zone and language has the same bytes',
  { timeout: PATIENCE_MS },
  (build) => {
    const elsewhere = buildElsewhere(build);
    try {
      const here = bytesOf(buildFolder(build));
      expect(Object.keys(here).length).toBeGreaterThan(20);
      expect(bytesOf(elsewhere.folder)).toEqual(here);
    } finally {
      elsewhere.remove();
    }
  },
);
