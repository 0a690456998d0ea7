/**
 * Going about in a tab of the extension as its reader does. Firefox reports no load of such a page to the outside, so
 * that the page itself is asked in every browser.
 */
import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** Goes to another address and waits for the page there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), address);
  await waitForLoad(page, () => page.evaluate((to) => location.href === to, address));
}

/** Loads the page anew. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.old = '';
    location.reload();
  });
  await waitForLoad(page, () => page.evaluate(() => !('old' in document.documentElement.dataset)));
}

async function waitForLoad(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  const isLoaded = async () =>
    (await isThere()) && (await page.evaluate(() => document.readyState === 'complete'));
  // Between two documents there is nothing to ask.
  await until('the page to be loaded', () => isLoaded().catch(() => false));
}
