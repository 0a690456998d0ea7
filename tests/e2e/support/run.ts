import type { BrowserKind } from '../../../scripts/browser';

/** Names the browser of a run, which the projects in vitest.config.ts set; Chromium where none is named. */
const BROWSER_VARIABLE = 'KAMERNOOT_TEST_BROWSER';

/** @example browserOfRun() // 'firefox' in the project e2e-firefox */
export function browserOfRun(): BrowserKind {
  return process.env[BROWSER_VARIABLE] === 'firefox' ? 'firefox' : 'chromium';
}
