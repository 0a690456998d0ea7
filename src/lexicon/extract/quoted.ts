/** Names between quotation marks: ‘Panorama Waterland’, ‘ijzeren voorraad’; not titles of what questions cite. */
import type { Words } from './words';

/** A quotation, as indexes of its words. */
export interface Quoted {
  first: number;
  last: number;
}

/** A longer quotation is a sentence of somebody. */
const MAX_WORDS = 5;

/** The marks that open, each with the one that closes. */
const MARKS = new Map([
  ['‘', '’'],
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
]);

const OPENING = /[‘“«"]/gu;

/**
 * The quotations of a text that are short enough for a name.
 *
 * @example quotedIn(new Words('De ‘ijzeren voorraad’ is')) // [{ first: 1, last: 2 }]
 */
export function quotedIn(words: Words): Quoted[] {
  const { text } = words;
  const found: Quoted[] = [];
  OPENING.lastIndex = 0;
  for (let mark = OPENING.exec(text); mark; mark = OPENING.exec(text)) {
    const close = text.indexOf(MARKS.get(mark[0]) ?? '’', mark.index + 1);
    if (close < 0) break;
    const inside = words.within(mark.index + 1, close);
    OPENING.lastIndex = close + 1;
    if (inside && inside.last - inside.first < MAX_WORDS && !words.taken[inside.first]) found.push(inside);
  }
  return found;
}
