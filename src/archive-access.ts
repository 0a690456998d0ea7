/**
 * Whether the archive's three sites may be asked. The browser keeps the permission, off until the reader gives it in the
 * library, and the reader may take it back there or in the browser.
 */
import { browser } from 'wxt/browser';
import { archiveOrigins } from './archive/sites';

/** What Firefox has its readers agree to by name, beside the sites: search words go to the Chamber's service. */
const COLLECTED = import.meta.env.FIREFOX ? { data_collection: ['searchTerms'] } : {};

/** @example await hasArchive() // false after an ordinary install */
export function hasArchive(): Promise<boolean> {
  return browser.permissions.contains({ origins: archiveOrigins() });
}

/**
 * Asks the reader. To be called in a click, before anything is waited for: the browser asks only then.
 *
 * @returns whether the reader said yes
 * @example button.onclick = () => askForArchive()
 */
export function askForArchive(): Promise<boolean> {
  return browser.permissions.request({ origins: archiveOrigins(), ...COLLECTED });
}

/** Takes the permission back. @throws what the browser says where it keeps it */
export async function giveUpArchive(): Promise<void> {
  await browser.permissions.remove({ origins: archiveOrigins(), ...COLLECTED });
}

/**
 * Tells of each change of the permission, wherever it was made.
 *
 * @returns a function that ends it
 * @example useEffect(() => watchArchive(setAllowed), [])
 */
export function watchArchive(listener: (isAllowed: boolean) => void): () => void {
  const changed = () => hasArchive().then(listener, reportError);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
