import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * A page of HTML as the browser's `DOMParser` makes it: no script runs, nothing is loaded.
 *
 * @example parseHtml('<p>Vraag 1</p>').body.textContent // "Vraag 1"
 */
export function parseHtml(html: string): Document {
  // A console of its own, to which nobody listens: what is wrong with a page's style is not our output.
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}
