import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { type BrowserKind, findBrowser } from './scripts/browser';

/** Real end-to-end runs start a browser and a cold worker; a hang must still end. */
const END_TO_END_TIMEOUT_MS = 60_000;

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        plugins: [preact()],
        // Found only on the way, they would be bundled on the way, and the page would reload in the middle of a test.
        optimizeDeps: {
          include: [
            '@orama/stemmers/dutch',
            '@orama/stopwords/dutch',
            'fast-check',
            'idb',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'idb',
            'minisearch',
            'valibot',
            'wxt/browser',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.mjs',
          ],
        },
        resolve: { alias: { '#i18n': fileURLToPath(new URL('tests/browser/i18n.ts', import.meta.url)) } },
        test: {
          name: 'browser',
          provide: { messages: generateChromeMessages(await parseMessagesFile('src/locales/nl.yml')) },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium.path }),
                args: ['--no-sandbox', '--disable-gpu'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
      {
        test: {
          name: 'stores',
          include: ['tests/e2e/stores/**/*.test.ts'],
          environment: 'node',
          testTimeout: END_TO_END_TIMEOUT_MS,
          hookTimeout: END_TO_END_TIMEOUT_MS,
          // One of them builds what the others read.
          fileParallelism: false,
        },
      },
    ],
  },
});

/** The built extension in a browser: what holds in both, and what is of that browser alone. */
function endToEnd(browser: BrowserKind): TestProjectInlineConfiguration {
  return {
    test: {
      name: `e2e-${browser}`,
      include: ['build', 'scenarios', browser].map((folder) => `tests/e2e/${folder}/**/*.test.ts`),
      environment: 'node',
      env: { KAMERNOOT_TEST_BROWSER: browser },
      testTimeout: END_TO_END_TIMEOUT_MS,
      hookTimeout: END_TO_END_TIMEOUT_MS,
      fileParallelism: false,
    },
  };
}
