/** The builds beside MDN's browser-compat-data: what each browser has, from which version on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identifier } from '@mdn/browser-compat-data';
import { describe, expect, test } from 'vitest';
import { buildFolder, type Target } from '../../../scripts/build';
import { fromRoot } from '../../../scripts/root';

interface Manifest {
  permissions: string[];
  minimum_chrome_version?: string;
  browser_specific_settings?: Record<string, { strict_min_version?: string }>;
}

type Browser = 'chrome' | 'edge' | 'firefox' | 'safari';

const BUILDS: readonly (readonly [Browser, Target])[] = [
  ['chrome', 'chromium'],
  ['edge', 'edge'],
  ['firefox', 'firefox'],
  ['safari', 'safari'],
];

/** Read as it is: importing 20 MB of JSON takes Vite half a minute. */
const data: unknown = JSON.parse(
  readFileSync(fromRoot('node_modules', '@mdn', 'browser-compat-data', 'data.json'), 'utf8'),
);

/** What the code uses without asking whether it is there. */
const NEEDED = [
  // Marks: ranges under a name, in sheets that are no element of the page. That they are underlined is asked for below.
  'api.Highlight',
  'api.Document.adoptedStyleSheets',
  // The card and the pages.
  'api.HTMLElement.showPopover',
  'css.types.color.light-dark',
  'css.selectors.has',
  // The library.
  'api.LockManager.request',
  'api.DecompressionStream',
  'api.AbortSignal.any_static',
  'javascript.builtins.Intl.Segmenter',
  'javascript.builtins.Map.groupBy',
  'javascript.builtins.Set.union',
  // The extension.
  'webextensions.api.storage.session',
  'webextensions.api.scripting.registerContentScripts',
  'webextensions.api.permissions.onAdded',
  'webextensions.manifest.optional_host_permissions',
];

/** Keys that MDN does not list, with the place that does. */
const KNOWN_ELSEWHERE = new Map([
  [
    'minimum_chrome_version',
    'https://developer.chrome.com/docs/extensions/reference/manifest/minimum-chrome-version',
  ],
]);

function manifestOf(target: Target): Manifest {
  return JSON.parse(readFileSync(join(buildFolder(target), 'manifest.json'), 'utf8'));
}

/** An entry of MDN's data: "api.Highlight". */
function entry(path: string): Identifier {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);
  if (found === undefined) throw new Error(`MDN has no ${path}.`);
  return found as Identifier;
}

/** The version from which a browser has all of something; null where it has not. */
function since(path: string, browser: Browser): number | null {
  const support = entry(path).__compat?.support[browser];
  if (support === undefined) throw new Error(`MDN does not tell of ${path} in ${browser}.`);
  const whole = [support]
    .flat()
    .find((one) => !one.partial_implementation && !one.flags && !one.version_removed);
  const version = whole?.version_added;
  return typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : null;
}

/** The least version that a build asks for. */
function leastOf(browser: Browser, manifest: Manifest): number {
  const settings = manifest.browser_specific_settings;
  const version =
    browser === 'firefox'
      ? settings?.gecko?.strict_min_version
      : browser === 'safari'
        ? settings?.safari?.strict_min_version
        : manifest.minimum_chrome_version;
  return Number.parseFloat(version ?? '');
}

describe.each(BUILDS)('the build for %s', (browser, target) => {
  const manifest = manifestOf(target);

  test.each(NEEDED)('asks for a version that has %s', (path) => {
    const version = since(path, browser);
    expect(version).not.toBeNull();
    expect(leastOf(browser, manifest)).toBeGreaterThanOrEqual(version ?? Number.POSITIVE_INFINITY);
  });

  test('has no key that the browser does not know', () => {
    const unknown = Object.keys(manifest).filter(
      (key) => !KNOWN_ELSEWHERE.has(key) && since(`webextensions.manifest.${key}`, browser) === null,
    );
    expect(unknown).toEqual([]);
  });

  test('asks for no permission that docs/store.md does not justify', () => {
    const reasons = readFileSync(fromRoot('docs', 'store.md'), 'utf8');
    expect(manifest.permissions.filter((name) => !reasons.includes(`| \`${name}\` `))).toEqual([]);
  });

  test('asks for no permission that the browser does not know', () => {
    const unknown = manifest.permissions.filter(
      (name) => since(`webextensions.manifest.permissions.${name}`, browser) === null,
    );
    expect(unknown).toEqual([]);
  });
});

/** The version from which a highlight can be underlined. What else it cannot have in Firefox, marks do not use. */
function underlinedSince(browser: Browser): number {
  const path = 'css.selectors.highlight';
  const notes = [entry(path).__compat?.support[browser]].flat().flatMap((support) => support?.notes ?? []);
  const [, version] =
    /Before Firefox (\d+), cannot be used with <code>text-decoration</.exec(notes.join()) ?? [];
  return Number(version ?? since(path, browser));
}

test('Firefox and Safari are asked for the oldest version that has all', () => {
  expect(underlinedSince('firefox')).toBe(146);
  for (const browser of ['firefox', 'safari'] as const) {
    const oldest = Math.max(underlinedSince(browser), ...NEEDED.map((path) => since(path, browser) ?? 0));
    expect(leastOf(browser, manifestOf(browser)), browser).toBe(oldest);
  }
});

test('docs/store.md has the same versions', () => {
  const rows = readFileSync(fromRoot('docs', 'store.md'), 'utf8').matchAll(/^\| (\w+) +\| ([\d.]+) +\|/gmu);
  const told = new Map([...rows].map(([, name = '', version]) => [name.toLowerCase(), Number(version)]));
  for (const [browser, target] of BUILDS)
    expect(told.get(browser)).toBe(leastOf(browser, manifestOf(target)));
});
