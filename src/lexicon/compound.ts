/** Dutch writes compounds as one word; whoever looks for "smokkel" means "drugssmokkel" too. */

/** A shorter beginning or end is more often chance than a word. */
export const MIN_HEAD_LENGTH = 4;
export const MIN_TAIL_LENGTH = 5;

/** What may stand between two parts of a compound. */
export const LINKS = ['', 's', 'en', 'e'];

/**
 * The parts of a compound that are words: both where both are, else the end, else the beginning; nothing where none is.
 *
 * @param key a folded word
 * @param isWord whether a folded word is known to stand alone
 * @example splitCompound('coffeeshophouder', (part) => part === 'coffeeshop') // ["coffeeshop"]
 */
export function splitCompound(key: string, isWord: (part: string) => boolean): string[] {
  let onlyOne: string[] = [];
  for (let at = MIN_HEAD_LENGTH; at <= key.length - MIN_TAIL_LENGTH; at += 1) {
    const tail = key.slice(at);
    const head = LINKS.map((link) => withoutLink(key.slice(0, at), link)).find(
      (bare) => bare.length >= MIN_HEAD_LENGTH && isWord(bare),
    );
    const isTail = isWord(tail);
    if (head && isTail) return [head, tail];
    if (isTail || (head && onlyOne.length === 0)) onlyOne = [isTail ? tail : (head ?? '')];
  }
  return onlyOne;
}

function withoutLink(head: string, link: string): string {
  return head.endsWith(link) ? head.slice(0, head.length - link.length) : '';
}
