import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import packageJson from './package.json';
import { BUNDLE_DIRECTORY, bundledFiles } from './scripts/build-corpus';
import { watchPackages, writeNotices } from './scripts/notices';
import { settleZips } from './scripts/zip';
import { ARCHIVE_HOSTS } from './src/archive/sites';
import { newsMatches } from './src/page/hosts';
import { officialMatches } from './src/page/official-page';

/** Folders of the packages that are in the build. */
const packages = new Set<string>();
/**
 * The oldest of each browser that has all that marks need, which tests/e2e/stores/versions.test.ts holds against MDN's
 * data, and what only its store asks. Chrome and Edge count alike.
 */
const LEAST_VERSIONS: Partial<Record<string, object>> = {
  chrome: { minimum_chrome_version: '128' },
  firefox: {
    // Chrome takes an e-mail address here, and Safari shows the one of its app.
    author: packageJson.author,
    browser_specific_settings: {
      gecko: {
        id: 'kamernoot@kamernoot.example',
        // Underlining a highlight.
        strict_min_version: '146.0',
        // Search words go to the Chamber's service only, and only after the reader has given the permission for it.
        data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
      },
    },
  },
  // Pairs of colours for light and dark.
  safari: { browser_specific_settings: { safari: { strict_min_version: '17.5' } } },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'src/locales' },
  autoIcons: {
    baseIconPath: 'assets/icon.svg',
    developmentIndicator: false,
    // Toolbars at 100, 150 and 200 %, lists of extensions, stores.
    sizes: [16, 24, 32, 48, 96, 128],
  },
  vite: () => ({
    resolve: {
      alias: [
        {
          find: /^@wxt-dev\/i18n$/u,
          replacement: fileURLToPath(new URL('src/browser-texts.ts', import.meta.url)),
        },
      ],
    },
    plugins: [preact(), watchPackages(packages)],
    worker: { plugins: () => [watchPackages(packages)] },
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      for (const name of ['publications.json', 'lexicon.json', 'index.json', 'terms.json'] as const) {
        paths.push(`${BUNDLE_DIRECTORY}/${name}`);
      }
      for (const language of ['nl', 'en', 'fr']) paths.push(`_locales/${language}/messages.json`);
    },
    // Named here and not in the script, which would carry the list of all sites to each of them.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const { type, options } of entrypoints) {
        if (type === 'content-script') options.matches = newsMatches();
      }
    },
    // Both browsers have promises of their own; the polyfill would be a third of the script that every news page runs.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      const context = fileURLToPath(new URL('src/page/context.ts', import.meta.url));
      config.resolve = { ...config.resolve, alias: { 'wxt/utils/content-script-context': context } };
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await bundledFiles()));
    },
    'build:done': ({ config }) => writeNotices(config.outDir, packages),
    // WXT gives the panel of Chromium to all but Firefox.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'safari') return;
      delete manifest.side_panel;
      manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel');
    },
    'zip:done': (_wxt, zips) => settleZips(zips),
  },
  zip: {
    // What nobody needs to build the extension, for those who review its sources.
    excludeSources: ['tests/**', 'docs/images/**', 'assets/store/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    // Where a browser has little room: at most 12 characters, which the name itself has.
    short_name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'nl',
    homepage_url: packageJson.homepage,
    // storage: the settings. scripting: the card's code, only into pages that have notes, and the page's on added sites.
    // activeTab: which site the popup was opened over. contextMenus: searching for selected text. alarms: looking once a
    // day for answers to questions that the reader follows, without the worker having to be kept awake. None of them
    // warns. WXT adds sidePanel, on Chromium alone, for the panel.
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    // The same list as the content script's: without it the card's code could not be put into a page.
    host_permissions: newsMatches(),
    // Where sets of questions are published: a script of a few lines that says so with a badge. Browsers count its hosts among
    // those that are required, which asks nothing anew before there is a first release. Named here and not in its own
    // file, since WXT's wrapping of content scripts would bring ten times its code.
    content_scripts: [{ matches: officialMatches(), js: ['official.js'], run_at: 'document_idle' }],
    // Asked for one by one, when the reader adds a site from the popup: an update never widens what is required.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Safari has no omnibox; a key that a browser does not know is a remark in its store.
    ...(browser === 'safari' ? {} : { omnibox: { keyword: 'kamer' } }),
    commands: {
      'next-note': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNextNote__',
      },
      'previous-note': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPreviousNote__',
      },
      'open-note': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandOpenNote__',
      },
      // No key is suggested: Escape closes a card, and browsers take no more than four of an extension.
      'close-note': {
        description: '__MSG_commandCloseNote__',
      },
    },
    content_security_policy: {
      // The archive's sites can be asked only where the reader has given the permission for them as well.
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${ARCHIVE_HOSTS.map((host) => `https://${host}`).join(' ')}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types kamernoot-html kamernoot-library kamernoot-crew kamernoot-pdf`,
    },
    ...(LEAST_VERSIONS[browser] ?? LEAST_VERSIONS.chrome),
  }),
});
