import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest that a zip can say. Given by its parts, since zips hold local time: the same bytes in every zone. */
const beginningOfZips = () => new Date(1980, 0, 1);

/** Best compression; a zip is made once and fetched by everyone. */
const LEVEL = 9;

/**
 * The same zip with its files in the order of their names and of no date, so that the same files give the same bytes.
 *
 * @throws Error of fflate where the bytes are no zip.
 * @example settledZip(readFileSync('kamernoot-0.1.0-firefox.zip'))
 */
export function settledZip(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip))
    // Folders have entries of their own, which nothing needs.
    .filter(([name]) => !name.endsWith('/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const mtime = beginningOfZips();
  const settled: Zippable = Object.fromEntries(
    files.map(([name, content]) => [name, [content, { level: LEVEL, mtime }]]),
  );
  return zipSync(settled);
}

/** Settles zips where they are. */
export function settleZips(paths: readonly string[]): void {
  for (const path of paths) writeFileSync(path, settledZip(readFileSync(path)));
}
