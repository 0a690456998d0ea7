/** Whose code is in the build, and under which licence: found out while it is bundled, so that it cannot be out of date. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fromRoot } from './root';

/** The file with the notices, at the top of each build. */
export const NOTICES_FILE = 'third-party-licenses.txt';

/** Vite's licence goes on with those of everything that Vite itself is made of, which is in no bundle. */
const OF_ITS_OWN_TOOLS = /^# Licenses of bundled dependencies/mu;

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu;

/** What packages carry in them of others, which their own files do not say. */
const CARRIED: Readonly<Record<string, string>> = {
  'pdfjs-dist': `Its build for older browsers carries core-js, https://github.com/zloirock/core-js, under the MIT licence:
Copyright (c) 2013-2025 Denis Pushkarev; 2025-2026 CoreJS Company.`,
};

/**
 * Notes the folders of all packages that anything comes from into a bundle.
 *
 * @param seen gets them
 * @example plugins: [watchPackages(seen)]
 */
export function watchPackages(seen: Set<string>): Plugin {
  return {
    name: 'kamernoot:watch-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = folderOf(id);
          if (renderedLength > 0 && folder !== null) seen.add(folder);
        }
      }
    },
  };
}

/** The folder of the package of a module; null for our own. */
function folderOf(id: string): string | null {
  // What Vite itself adds comes from no file.
  if (id.startsWith('\0vite/')) return fromRoot('node_modules', 'vite');
  return PACKAGE_FOLDER.exec(id.replace(/^\0/u, ''))?.[0] ?? null;
}

/**
 * Writes the notices into a build.
 *
 * @param folders of packages
 * @throws Error for a package that says nothing of its licence
 */
export function writeNotices(build: string, folders: Iterable<string>): void {
  writeFileSync(join(build, NOTICES_FILE), noticesOf(folders));
}

/**
 * The text of the notices: a paragraph a package, by name.
 *
 * @example noticesOf(['/…/node_modules/idb']) // "…idb 8.0.4, ISC\n…"
 */
export function noticesOf(folders: Iterable<string>): string {
  const notices = [...folders].map(noticeOf).sort();
  return `Kamernoot has code of others in it. Each part stands here with its licence.\n\n${[...new Set(notices)].join('\n')}`;
}

const RULE = '-'.repeat(80);

function noticeOf(folder: string): string {
  const { name, version, license, author, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  if (typeof license !== 'string') throw new Error(`${name}: expected a licence in its package.json.`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && existsSync(join(folder, file)))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split(OF_ITS_OWN_TOOLS)[0]!.trim());
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  const said =
    texts.length > 0 ? texts : [`Copyright (c) ${by}. Licence: https://spdx.org/licenses/${license}.html`];
  const carried = CARRIED[name];
  const where = homepage ?? repository?.url ?? `https://www.npmjs.com/package/${name}`;
  return [
    RULE,
    `${name} ${version}, ${license}`,
    where,
    RULE,
    ...said,
    ...(carried ? [carried] : []),
    '',
  ].join('\n');
}
