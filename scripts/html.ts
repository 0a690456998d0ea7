import { JSDOM, VirtualConsole } from 'jsdom';
import { ParseError } from '../src/publication/errors';

/** A window for its parser. Nobody listens to its console: what is wrong with a page's style is not our output. */
const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });

/** Deepest that elements may nest: what Chromium's parser allows. jsdom takes minutes for ten thousand. */
const DEPTH_MAX = 512;

/** A tag, and whether it closes. Attributes are passed over up to the next tag at most. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;

/** Elements that hold nothing, or end where the next one begins: many of them in a row do not nest. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|path|use)$/i;

/**
 * A page of HTML as the browser's `DOMParser` makes it: no script runs, nothing is loaded.
 *
 * @throws ParseError `damaged` for elements that nest deeper than browsers let them
 * @example parseHtml('<p>Vraag 1</p>').body.textContent // "Vraag 1"
 */
export function parseHtml(html: string): Document {
  if (depthOf(html) > DEPTH_MAX) {
    throw new ParseError(
      1,
      `the page nests more than ${DEPTH_MAX} elements; expected a page of text`,
      'damaged',
    );
  }
  return new window.DOMParser().parseFromString(html, 'text/html');
}

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name] of html.matchAll(TAG)) {
    if (FLAT.test(name!)) continue;
    depth = Math.max(0, depth + (closing === '/' ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
