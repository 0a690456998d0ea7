import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '../../../scripts/build';
import { browserOfRun } from './run';

/** One of the parts that are loaded by themselves, and what it may weigh. */
export interface Part {
  name: string;
  /** Its script files, paths in the build. */
  scripts: readonly string[];
  /** Bytes after gzip. */
  limit: number;
}

/** The browser of the run, whose build is looked at. */
export const BUILT_FOR = browserOfRun();

const FOLDER = buildFolder(BUILT_FOR);

/** A file of the built extension. */
export function builtFile(path: string): Buffer {
  return readFileSync(join(FOLDER, path));
}

export function isBuilt(path: string): boolean {
  return existsSync(join(FOLDER, path));
}

/**
 * The parts that a reader waits for. The limits are the promises of the project: less than a tenth of a second
 * on a slow line even if they came over one, and for the card the one public budget for a hover card (20 kB).
 */
export function parts(): Part[] {
  return [
    { name: 'content script', scripts: ['content-scripts/news.js'], limit: 10_000 },
    { name: 'script of official pages', scripts: ['official.js'], limit: 2_000 },
    { name: 'card', scripts: ['card.js'], limit: 20_000 },
    { name: 'popup, before the first search', scripts: firstScripts('popup.html'), limit: 35_000 },
  ];
}

/** Bytes of the files together, each after gzip. */
export function weight(scripts: readonly string[]): number {
  return scripts.reduce((sum, path) => sum + gzipSync(builtFile(path)).length, 0);
}

/** The scripts that a page of the extension loads before any of its code runs. */
function firstScripts(page: string): string[] {
  const html = builtFile(page).toString();
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/gu)].map(([, path]) => path!);
}
