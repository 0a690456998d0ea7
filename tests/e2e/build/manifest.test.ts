import { describe, expect, test } from 'vitest';
import { hosts } from '../../../assets/hosts.json';
import officialSites from '../../../assets/official-sites.json';
import { BUILT_FOR, builtFile, isBuilt } from '../support/bundle';

interface Manifest {
  manifest_version: number;
  default_locale: string;
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  icons: Record<string, string>;
  action: { default_popup: string };
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install: boolean };
  options_ui: { page: string; open_in_tab: boolean };
  background: { service_worker?: string; scripts?: string[] };
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { strict_min_version: string; data_collection_permissions: object } };
  commands: Record<string, { suggested_key: { default: string }; description: string }>;
  content_scripts: { matches: string[]; js: string[]; css?: string[]; run_at?: string }[];
  content_security_policy: { extension_pages: string };
}

const manifest: Manifest = JSON.parse(builtFile('manifest.json').toString());

/** One pattern a listed host, its subdomains included, over https only. */
const PATTERNS = hosts.map((host) => `https://*.${host}/*`);

describe('the manifest asks no more than is needed', () => {
  test('permissions that are told of in PRIVACY.md, and none that warns at install', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      ...(BUILT_FOR === 'chromium' ? ['sidePanel'] : []),
      'storage',
    ]);
  });

  test('the hosts of assets/hosts.json and the official pages, and no other', () => {
    expect(manifest.content_scripts.map(({ matches }) => matches.toSorted())).toEqual([
      officialSites.map(({ match }) => match).toSorted(),
      PATTERNS.toSorted(),
    ]);
    expect(manifest.host_permissions?.toSorted()).toEqual(PATTERNS.toSorted());
  });

  test('other hosts one by one, when the reader adds them', () => {
    expect(manifest.optional_host_permissions?.toSorted()).toEqual(['http://*/*', 'https://*/*']);
  });

  test.each(['web_accessible_resources', 'externally_connectable', 'optional_permissions', 'update_url'])(
    'no %s',
    (key) => {
      expect(manifest).not.toHaveProperty(key);
    },
  );

  test('a policy for its own pages that lets nothing in or out, but for the sites of the archive', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/u);
        return [name, values.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe(
      "'self' https://gegevensmagazijn.tweedekamer.nl https://zoek.officielebekendmakingen.nl https://www.tweedekamer.nl",
    );
    policy.delete('connect-src');
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect([...policy.values()].filter((value) => /\*|http|unsafe|data:/u.test(value))).toEqual([]);
  });
});

describe('the manifest is whole', () => {
  test('it is of version 3 and Dutch by default, in three languages', () => {
    expect(manifest).toMatchObject({ manifest_version: 3, default_locale: 'nl' });
    expect(isBuilt('_locales/nl/messages.json')).toBe(true);
    expect(isBuilt('_locales/en/messages.json')).toBe(true);
    expect(isBuilt('_locales/fr/messages.json')).toBe(true);
  });

  test('every file that it names is there', () => {
    const named = [
      ...Object.values(manifest.icons),
      manifest.action.default_popup,
      manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? 'no panel',
      manifest.background.service_worker ?? manifest.background.scripts?.[0] ?? 'no background',
      ...manifest.content_scripts.flatMap(({ js, css = [] }) => [...js, ...css]),
      'card.js',
      'reader.html',
      'library.html',
      'welcome.html',
      manifest.options_ui.page,
    ];
    expect(named.filter((path) => !isBuilt(path))).toEqual([]);
  });

  test.runIf(BUILT_FOR === 'chromium')('it names the first Chromium that has all it needs', () => {
    expect(manifest.minimum_chrome_version).toBe('128');
  });

  test.runIf(BUILT_FOR === 'firefox')(
    'it names the first Firefox, requires nothing to be collected, and opens no sidebar by itself',
    () => {
      expect(manifest.browser_specific_settings?.gecko).toMatchObject({
        strict_min_version: '146.0',
        data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
      });
      expect(manifest.sidebar_action?.open_at_install).toBe(false);
    },
  );

  test('it has an icon of each size that browsers ask for', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
  });

  test('all commands are there, with no more suggested keys than browsers take', () => {
    expect(Object.keys(manifest.commands).toSorted()).toEqual([
      'close-note',
      'next-note',
      'open-note',
      'previous-note',
    ]);
    const suggested = Object.values(manifest.commands).filter((command) => 'suggested_key' in command);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });
});
