import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension to which hosts are permitted from the start. A browser's question for a permission cannot
 * be answered from outside; behind the answer everything is the same.
 *
 * @example permit(buildFolder('chromium'), ['www.tweedekamer.nl']).folder // "/tmp/kamernoot-permitted-…"
 */
export function permit(built: string, hosts: readonly string[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kamernoot-permitted-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: { host_permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
  writeFileSync(file, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
