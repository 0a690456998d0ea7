/** Saved pages as the extension reads them, for the command line and the evaluation. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageText } from '../src/annotate/annotate';
import { gatherBlocks } from '../src/page/blocks';
import { pageIdentity } from '../src/page/identity';

/**
 * The blocks of a page with what it says about itself.
 *
 * @param html a whole page
 * @example pageText('<h1>Drugs in de haven</h1>').blocks // ["Drugs in de haven"]
 */
export function pageText(html: string): PageText {
  const document = documentOf(html);
  return {
    page: pageIdentity(document, ''),
    blocks: gatherBlocks(document.body).map(({ text }) => text),
  };
}

/** All text of a page, also what is left out of the blocks: menus, forms, the foot. */
export function wholeText(html: string): string {
  return documentOf(html).body.textContent ?? '';
}

function documentOf(html: string): Document {
  // A console of its own, to which nobody listens: what is wrong with a page's style is not our output.
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}
