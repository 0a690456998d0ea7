/** Whether a body is named as that of another country: the Greek coast guard, the US Coast Guard, la garde côtière américaine. */
import type { Reading } from './reading';

/**
 * Adjectives of countries whose bodies are not those the answers speak of. Beginnings, as the three languages add
 * endings; the Kingdom's own countries are not among them.
 */
const COUNTRIES =
  `amerikaans american americain brits british britanni engels english anglais iers irish irlandais schots
  scottish frans french francais duits german allemand belgisch belgian belge luxemburgs luxemb spaans spanish espagnol
  portuge portugais italia italien grieks greek grec turks turkish turc zweeds swedish suedois noors norwegian norvegien
  deens danish danois fins finnish finlandais pools polish polonais oekraiens ukrain russisch russian russe chinees
  chinese chinois japan japonais indiase indian indien pakista australi canad braziliaans brazil bresil mexica mexicain
  marokkaans morocc maroc libisch libyan libyen maltees maltese maltais cypri chypr albane albanais servisch serbian
  serbe kroatisch croat roemeens romanian roumain bulgaars bulgar hongaars hungarian hongrois tsjechisch czech tcheque
  oostenrijks austrian autrichien zwitsers swiss suisse egyptisch egypt israel iraans iranian iranien zuid-koreaans
  korea coreen filipijns philippin taiwan vietnam thais thai indonesi maleisi malays singap emira`
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Names in capitals that stand before a body, and are other words in lower case. */
const CAPITALS = new Set(['US', 'UK', 'USA', 'VS', 'EE']);

/** How many words before a name an adjective may stand; behind it, as in French, it stands at once: "de Griekse nationale kustwacht". */
const WORDS_BEFORE = 2;

const SAME_PHRASE = /^[\s\u00AD\u200B-\u200D\u2060’'-]*$/u;

/**
 * Whether a foreign country's adjective stands right beside a name.
 *
 * @param place indexes of the name's tokens
 * @example isForeign(read('de Griekse kustwacht'), { firstToken: 2, lastToken: 2 }) // true
 */
export function isForeign(
  { text, tokens }: Pick<Reading, 'text' | 'tokens'>,
  { firstToken, lastToken }: { firstToken: number; lastToken: number },
): boolean {
  const isCountry = (at: number) => {
    const token = tokens[at];
    if (!token) return false;
    if (CAPITALS.has(text.slice(token.start, token.end))) return true;
    return COUNTRIES.some((country) => token.key.startsWith(country));
  };
  const isJoined = (at: number) => SAME_PHRASE.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - WORDS_BEFORE) && isJoined(at); at -= 1) {
    if (isCountry(at)) return true;
  }
  return isJoined(lastToken) && isCountry(lastToken + 1);
}
