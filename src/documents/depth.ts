import { ParseError } from '../publication/errors';

/** Deepest that elements may nest: what Chromium keeps. Official pages nest some twenty deep. */
const DEPTH_MAX = 512;

/** A tag, and whether it closes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;

/** Elements that hold nothing, or end where the next one begins: many of them in a row do not nest. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|path|use)$/i;

/**
 * Refuses a page whose elements nest deeper than those of any page that people wrote. Parsers of HTML take a time that
 * grows with the square of the depth: of ten thousand, Chromium's takes seconds and jsdom minutes.
 *
 * @throws ParseError `damaged`
 * @example refuseDeep('<div>'.repeat(1000))
 */
export function refuseDeep(html: string): void {
  let depth = 0;
  for (const [, closing, name] of html.matchAll(TAG)) {
    if (FLAT.test(name!)) continue;
    depth = Math.max(0, depth + (closing === '/' ? -1 : 1));
    if (depth <= DEPTH_MAX) continue;
    throw new ParseError(
      1,
      `the page nests more than ${DEPTH_MAX} elements; expected a page of text`,
      'damaged',
    );
  }
}
