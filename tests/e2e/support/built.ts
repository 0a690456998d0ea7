import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../../scripts/build';

/** The builds that are looked at. */
export const BUILDS = ['chromium', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

/** Every file of a build, as paths in it. */
export function filesOf(build: Build): string[] {
  return readdirSync(buildFolder(build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(buildFolder(build).length + 1))
    .sort();
}

/** The text of a file of a build. */
export function textOf(build: Build, path: string): string {
  return readFileSync(join(buildFolder(build), path), 'utf8');
}

/** The parts of a manifest that say what the extension may do. */
export interface Powers {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts: { matches: string[]; js: string[]; css?: string[] }[];
  content_security_policy: Record<string, string>;
  [key: string]: unknown;
}

export function manifestOf(build: Build): Powers {
  return JSON.parse(textOf(build, 'manifest.json'));
}
