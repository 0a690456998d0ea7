/** Pictures of the screens that are the same on every machine: with fonts of their own, and no motion. */

import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import sansBold from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2?url';
import sansExt from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import { expect } from 'vitest';
import { page } from 'vitest/browser';

const FACES = [
  ['Looks Sans', sans, '400', 'U+0-FF, U+2000-206F, U+2190-2193'],
  // ş of Yeşilgöz.
  ['Looks Sans', sansExt, '400', 'U+100-24F'],
  ['Looks Sans', sansBold, '700', 'U+0-10FFFF'],
  ['Looks Serif', serif, '400', 'U+0-10FFFF'],
] as const;

/** What the tests add to a screen's own styles. */
export const STEADY = `
  :root, .card { --serif: "Looks Serif"; --sans: "Looks Sans"; }
  * { animation: none !important; transition: none !important; caret-color: transparent !important; }
`;

/** Loads the fonts; a picture taken before would have others. */
export async function loadFonts(): Promise<void> {
  for (const [family, url, weight, unicodeRange] of FACES) {
    const face = new FontFace(family, `url(${url})`, { weight, unicodeRange });
    document.fonts.add(await face.load());
  }
}

/**
 * How much of a picture may differ, as a share of its pixels: the edges of letters, which another version of the
 * browser draws otherwise. One line of text moved by a pixel is more.
 */
const MAY_DIFFER = 0.004;

/**
 * Holds an element against its picture in `__screenshots__`. Renewed, where a change is meant, by
 * `npx vitest run --project browser tests/browser/looks --update`; look at the pictures before they are committed.
 *
 * @param name of the picture: "card-light"
 */
export async function expectLook(element: Element, name: string): Promise<void> {
  await document.fonts.ready;
  await expect
    .element(page.elementLocator(element), {
      message: `${name}: see tests/browser/looks/support.ts for how to renew it`,
    })
    .toMatchScreenshot(name, {
      comparatorName: 'pixelmatch',
      comparatorOptions: { allowedMismatchedPixelRatio: MAY_DIFFER },
    });
}
