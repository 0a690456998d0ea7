/** The builds beside MDN's browser-compat-data: what each browser has, from which version on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompatData, default as data, type Identifier } from '@mdn/browser-compat-data';
import { describe, expect, test } from 'vitest';
import { buildFolder, type Target } from '../../../scripts/build';

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

/** What the code uses without asking whether it is there. */
const NEEDED = [
  // Marks: ranges under a name, which are underlined, in sheets that are no element of the page.
  'api.Highlight',
  'css.selectors.highlight',
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
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data as CompatData);
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

  test('asks for no permission that the browser does not know', () => {
    const unknown = manifest.permissions.filter(
      (name) => since(`webextensions.manifest.permissions.${name}`, browser) === null,
    );
    expect(unknown).toEqual([]);
  });
});

test('Firefox and Safari are asked for the oldest version that has all', () => {
  for (const browser of ['firefox', 'safari'] as const) {
    const oldest = Math.max(...NEEDED.map((path) => since(path, browser) ?? 0));
    expect(leastOf(browser, manifestOf(browser)), browser).toBe(oldest);
  }
});
