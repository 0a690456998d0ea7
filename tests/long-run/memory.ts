import type { Page } from 'puppeteer-core';
import type { Harness } from '../e2e/support/harness';
import { ChromiumMemory } from './chromium-memory';
import { FirefoxMemory } from './firefox-memory';

/** What one tab and the extension's background hold, after everything that nobody holds on to has been collected. */
export interface Held {
  /** Bytes; what of, says `Memory.measures`. */
  tab: number;
  /** The same; null while there is no background. */
  background: number | null;
  /** What the tab's documents have of each kind; empty where the browser counts nothing. */
  counts: Record<string, number>;
}

/** Looks at what a browser holds. */
export interface Memory {
  /** What the bytes are, in a few words. */
  readonly measures: string;
  /** @param tab in front */
  held(tab: Page): Promise<Held>;
}

/** That of the browser of a harness. */
export function memoryOf(harness: Harness): Memory {
  return harness.driver.kind === 'firefox' ? new FirefoxMemory() : new ChromiumMemory(harness);
}
