/**
 * On which sites Kamernoot works: those that the manifest lists, and those that the reader adds from the popup by a
 * permission of their own. The browser keeps the permissions and may take them back; an update never asks for more.
 */
import { browser } from 'wxt/browser';
import { newsMatches } from './page/hosts';
import { changeSettings, loadSettings } from './settings';

/**
 * What Kamernoot may do on a site: `works`; `withheld` where the site is listed and the browser has not granted it, or no
 * longer (Firefox lets readers refuse each site); `addable` where it is not listed.
 */
export type Access = 'works' | 'withheld' | 'addable';

/** The page's script as the build names it, for sites that the manifest does not list. */
const SCRIPT = '/content-scripts/news.js';
const STYLE = '/content-scripts/news.css';

/** Scripts for added sites, told from any others by their ids. */
const ID_PREFIX = 'site-';

/** @example patternOf('www.krant.be') // "*://www.krant.be/*" */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/**
 * Whether the manifest names a host or one above it.
 *
 * @param matches match patterns of the form `https://*.demorgen.be/*`
 * @example isListed('www.demorgen.be') // true
 */
export function isListed(host: string, matches: readonly string[] = newsMatches()): boolean {
  return matches.some((match) => {
    const named = match.replace(/^https:\/\/\*\.|\/\*$/gu, '');
    return host === named || host.endsWith(`.${named}`);
  });
}

/** Whether all listed sites are granted. @example await hasAccess() // true after an ordinary install */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: newsMatches() });
}

/** Asks for all listed sites; the browser allows that in answer to a click alone. @returns whether it was given */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: newsMatches() });
}

/** What Kamernoot may do on a host. @example await accessTo('www.demorgen.be') // "works" */
export async function accessTo(host: string): Promise<Access> {
  const isGranted = await browser.permissions.contains({ origins: [patternOf(host)] });
  if (isListed(host)) {
    const isThere = isGranted || (await browser.permissions.contains({ origins: [`https://${host}/*`] }));
    return isThere ? 'works' : 'withheld';
  }
  return isGranted && (await isRegistered(host)) ? 'works' : 'addable';
}

function idOf(host: string): string {
  return `${ID_PREFIX}${host}`;
}

/**
 * Asks the reader for a site and starts on its open page at once. To be called in a click, before anything is waited
 * for: the browser asks only then.
 *
 * @param tabId the tab that shows the site
 * @returns whether the reader said yes
 * @throws what the browser says where the script cannot be registered or put into the page
 * @example await askForSite('www.krant.be', 7)
 */
export async function askForSite(host: string, tabId: number): Promise<boolean> {
  const origins = isListed(host) ? [`https://${host}/*`] : [patternOf(host)];
  if (!(await browser.permissions.request({ origins }))) return false;
  if (!isListed(host)) await add(host);
  await startOn(tabId);
  return true;
}

async function add(host: string): Promise<void> {
  await register(host);
  await changeSettings(({ addedHosts }) => ({ addedHosts: [...new Set([...addedHosts, host])] }));
}

const ORIGIN_OF_A_SITE = /^\*:\/\/([^*/]+)\/\*$/u;

/**
 * Adds the sites of permissions that the reader has just given: the popup that asked may have been closed by the
 * browser's own question. Pages that are open then have notes from their next load.
 *
 * @param origins as `permissions.onAdded` tells them
 * @example await addGranted(['*://www.krant.be/*'])
 */
export async function addGranted(origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    const [, host] = ORIGIN_OF_A_SITE.exec(origin) ?? [];
    if (host !== undefined && !isListed(host)) await add(host);
  }
}

/**
 * Gives the added sites their script again. An update of the extension takes away what was registered and leaves the
 * permissions; a site whose permission is gone stays without.
 */
export async function keepAddedSites(): Promise<void> {
  const { addedHosts } = await loadSettings();
  for (const host of addedHosts) {
    if (await browser.permissions.contains({ origins: [patternOf(host)] })) await register(host);
  }
}

async function register(host: string): Promise<void> {
  if (await isRegistered(host)) return;
  const script = {
    id: idOf(host),
    matches: [patternOf(host)],
    runAt: 'document_idle' as const,
    allFrames: true,
    persistAcrossSessions: true,
    js: [SCRIPT],
    css: [STYLE],
  };
  try {
    await browser.scripting.registerContentScripts([script]);
  } catch (error) {
    // The popup and the background may be about it at the same time.
    if (!(await isRegistered(host))) throw error;
  }
}

async function isRegistered(host: string): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [idOf(host)] })).length > 0;
}

async function startOn(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

/**
 * Takes back what the reader gave for a site. Its open pages stay as they are until they are left.
 *
 * @throws what the browser says where it keeps the permission; the site is then still among those added
 * @example await removeSite('www.krant.be')
 */
export async function removeSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(host)] });
  if (await isRegistered(host)) await browser.scripting.unregisterContentScripts({ ids: [idOf(host)] });
  await changeSettings(({ addedHosts }) => ({ addedHosts: addedHosts.filter((other) => other !== host) }));
}
