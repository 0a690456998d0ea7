/** Whether the browser lets Kamernoot onto the news sites of its list: Firefox, and a careful reader, may withhold them. */
import { browser } from 'wxt/browser';
import { newsMatches } from './page/hosts';

/** @example await hasAccess() // true after an ordinary install */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: newsMatches() });
}

/** Asks for it; the browser allows that in answer to a click alone. @returns whether it was given */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: newsMatches() });
}
