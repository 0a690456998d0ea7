import { existsSync } from 'node:fs';

/** A browser on this machine. */
export interface InstalledBrowser {
  kind: 'chromium' | 'firefox';
  name: string;
  path: string;
}

/** Finds an installed browser (to be completed). */
export function findBrowser(kind: 'chromium' | 'firefox'): InstalledBrowser | null {
  const path = kind === 'chromium' ? '/usr/bin/chromium' : '/usr/bin/firefox-esr';
  return existsSync(path) ? { kind, name: kind, path } : null;
}
