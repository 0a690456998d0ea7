import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import type { Target } from './build';
import { fromRoot } from './root';

/** Something that Mozilla's linter says, the one that addons.mozilla.org and `web-ext lint` run. */
export interface Remark {
  kind: 'error' | 'warning';
  code: string;
  /** The file of the build that it is about. */
  file: string;
}

/** A remark that stays, and why. */
export interface Explained extends Remark {
  /** A file whose name has a hash, with `*` in its place. */
  file: string;
  times: number;
  why: string;
}

/** What the linter says of every build. */
const OF_ALL: readonly Explained[] = [
  {
    kind: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'card.js',
    times: 1,
    why: 'Preact sets innerHTML for dangerouslySetInnerHTML alone, which our linter forbids and no code of ours uses.',
  },
];

/** Of Firefox's, which is linted whole. */
const OF_FIREFOX: readonly Explained[] = [
  {
    kind: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'chunks/usePromise-*.js',
    times: 1,
    why: 'The same Preact, for the pages of the extension, where trusted types would refuse it too.',
  },
  {
    kind: 'warning',
    code: 'DANGEROUS_EVAL',
    file: 'assets/pdf-worker-*.js',
    times: 7,
    why: 'core-js in pdf.js looks for the global object and for Node, pdf.js whether it may compile: the policy of the extension refuses eval, and each goes on without.',
  },
  {
    kind: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'assets/pdf-worker-*.js',
    times: 2,
    why: 'pdf.js would import a decoder of JPEG 2000 and a worker of its own; both are addresses that we do not give, and the policy lets in no other script than ours.',
  },
];

/** In builds for other browsers, which Mozilla's linter knows for their code alone. */
const OF_OTHERS: readonly Explained[] = [
  {
    kind: 'error',
    code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK',
    file: 'manifest.json',
    times: 1,
    why: 'Firefox has no service workers of extensions; Edge and Safari have.',
  },
  {
    kind: 'error',
    code: 'ADDON_ID_REQUIRED',
    file: 'manifest.json',
    times: 1,
    why: 'Only Firefox takes its id from the manifest; the other stores give one.',
  },
  {
    kind: 'warning',
    code: 'MISSING_DATA_COLLECTION_PERMISSIONS',
    file: 'manifest.json',
    times: 1,
    why: 'A key of Firefox; the other stores ask in a form, which docs/store.md answers.',
  },
];

/** In Edge's, beside these. */
const OF_EDGE: readonly Explained[] = [
  {
    kind: 'warning',
    code: 'MANIFEST_PERMISSIONS',
    file: 'manifest.json',
    times: 1,
    why: 'sidePanel is a permission of Chromium.',
  },
];

/** What the linter says of each build. What is mended must be taken out, and what comes along mended or explained. */
export const EXPLAINED: Record<Exclude<Target, 'chromium'>, readonly Explained[]> = {
  firefox: [...OF_ALL, ...OF_FIREFOX],
  edge: [...OF_ALL, ...OF_OTHERS, ...OF_EDGE],
  safari: [...OF_ALL, ...OF_OTHERS],
};

const Message = v.object({ code: v.string(), file: v.optional(v.string(), '') });
const Report = v.object({ errors: v.array(Message), warnings: v.array(Message) });

/**
 * Lints a built extension as Mozilla does.
 *
 * @returns what it says, errors first.
 * @throws Error with the linter's output where it does not run.
 * @example await lintAddon('.output/firefox-mv3') // [{ kind: 'warning', code: 'DANGEROUS_EVAL', file: 'assets/pdf-…' }, …]
 */
export async function lintAddon(folder: string): Promise<Remark[]> {
  const program = fromRoot('node_modules', 'addons-linter', 'bin', 'addons-linter');
  const run = spawn(process.execPath, [program, '--output', 'json', folder]);
  const [output, faults] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  const report = v.safeParse(v.pipe(v.string(), v.parseJson(), Report), output);
  if (!report.success) throw new Error(`addons-linter gave no report on ${folder}:\n${output}${faults}`);
  const { errors, warnings } = report.output;
  return [
    ...errors.map((message) => ({ kind: 'error' as const, ...message })),
    ...warnings.map((message) => ({ kind: 'warning' as const, ...message })),
  ];
}

/**
 * Lints a build for another browser without what Firefox's build has in the same bytes, which is linted there: nearly
 * all of it, and ten seconds of pdf.js.
 *
 * @param linted the folder of Firefox's build
 * @throws Error as `lintAddon`.
 */
export async function lintBeside(folder: string, linted: string): Promise<Remark[]> {
  const copy = mkdtempSync(join(tmpdir(), 'kamernoot-lint-'));
  try {
    cpSync(folder, copy, { recursive: true });
    for (const part of ['assets', 'chunks']) {
      for (const name of readdirSync(join(copy, part))) {
        if (isSame(join(copy, part, name), join(linted, part, name))) rmSync(join(copy, part, name));
      }
    }
    return await lintAddon(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function isSame(path: string, other: string): boolean {
  return existsSync(other) && readFileSync(path).equals(readFileSync(other));
}

/**
 * Compares what the linter says with its explanations.
 *
 * @returns a line for each kind of remark that is there more or less often than is explained; empty where all is well.
 * @example unexplained([{ kind: 'warning', code: 'DANGEROUS_EVAL', file: 'a.js' }], [])
 * // ['warning DANGEROUS_EVAL in a.js: 1 times, explained 0 times']
 */
export function unexplained(remarks: readonly Remark[], explained: readonly Explained[]): string[] {
  const found = new Map<string, number>();
  for (const { kind, code, file } of remarks) {
    const key = `${kind} ${code} in ${withoutHash(file)}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  const known = new Map(
    explained.map(({ kind, code, file, times }) => [`${kind} ${code} in ${file}`, times]),
  );
  return [...new Set([...found.keys(), ...known.keys()])]
    .map((key) => ({ key, is: found.get(key) ?? 0, was: known.get(key) ?? 0 }))
    .filter(({ is, was }) => is !== was)
    .map(({ key, is, was }) => `${key}: ${is} times, explained ${was} times`);
}

/** Vite puts a hash of a file's content into its name. */
function withoutHash(file: string): string {
  return file.replace(/-[\w-]{8}(?=\.\w+$)/u, '-*');
}
