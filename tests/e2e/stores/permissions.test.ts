/** What the builds may do, held against what is said of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/root';
import { BUILDS, manifestOf } from '../support/built';

/** A row of the table: | `storage` | both | why |. */
const ROW = /^\| `([^`]+)`\s*\| (both|Chromium|Firefox)\s*\| (.+?)\s*\|$/gmu;

const said = readFileSync(fromRoot('docs', 'permissions.md'), 'utf8');
const rows = [...said.matchAll(ROW)].map(([, name = '', where = '', why = '']) => ({ name, where, why }));

/** Keys by which a manifest asks for something or reaches out of the extension; all that others hold is its own pages and texts. */
const POWERFUL =
  /permission|host|match|connect|access|externally|resource|script|override|devtools|nacl|omnibox|commands|policy|update|sandbox|panel|sidebar|action|protocol|oauth|key$/u;
const HARMLESS =
  /^(?:manifest_version|name|short_name|description|author|homepage_url|version|icons|default_locale|background|options_ui|minimum_chrome_version|browser_specific_settings)$/u;

describe.each(BUILDS)('%s', (build) => {
  const manifest = manifestOf(build);

  /** Everything that this build may do, by the names of the table. */
  const powers = Object.entries(manifest)
    .filter(([key]) => !HARMLESS.test(key))
    .flatMap(([key, value]) => (key === 'permissions' ? (value as string[]) : [key]));

  test('no permission without a row, and no row without a permission', () => {
    const told = rows.filter(({ where }) => where === 'both' || where.toLowerCase() === build);
    expect(powers.toSorted()).toEqual(told.map(({ name }) => name).toSorted());
  });

  test('every key of the manifest is known', () => {
    const keys = Object.keys(manifest).filter((key) => !HARMLESS.test(key));
    expect(keys.filter((key) => !POWERFUL.test(key))).toEqual([]);
  });

  test.each([
    'web_accessible_resources',
    'externally_connectable',
    'optional_permissions',
    'update_url',
    'sandbox',
    'key',
    'devtools_page',
    'chrome_url_overrides',
  ])('no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  test('scripts run beside pages of the sites that are named, and of no other', () => {
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(
      matches.filter((match) => !/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\//u.test(match)),
    ).toEqual([]);
  });

  test('the policy of its pages lets in nothing but their own files, with trusted types', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    const directives = manifest.content_security_policy.extension_pages!.split('; ').toSorted();
    expect(directives).toEqual([
      "base-uri 'none'",
      "connect-src 'self' https://gegevensmagazijn.tweedekamer.nl https://zoek.officielebekendmakingen.nl https://www.tweedekamer.nl",
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      'trusted-types kamernoot-html kamernoot-library kamernoot-crew kamernoot-pdf',
    ]);
  });
});

test('every row says why', () => {
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ why }) => why.length < 20)).toEqual([]);
  expect(said.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(rows.length);
});
