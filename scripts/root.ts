import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a script is started from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The path of a file of the project.
 *
 * @example fromRoot('assets', 'hosts.json')
 */
export function fromRoot(...parts: string[]): string {
  return join(ROOT, ...parts);
}
