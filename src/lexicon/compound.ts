/** Dutch writes compounds as one word; whoever looks for "smokkel" means "drugssmokkel" too. */

/** A shorter beginning or end is more often chance than a word. */
const MIN_HEAD_LENGTH = 4;
const MIN_TAIL_LENGTH = 5;

/** What may stand between two parts of a compound. */
const LINKS = ['', 's', 'en', 'e'];

/**
 * The ends of a compound whose beginning is a word of the vocabulary, or that are words of it themselves.
 *
 * @param key a folded word
 * @param vocabulary folded words that are known to stand alone
 * @example compoundTails('drugssmokkel', new Set(['drugs'])) // ["smokkel"]
 */
export function compoundTails(key: string, vocabulary: ReadonlySet<string>): string[] {
  const tails = new Set<string>();
  for (let at = MIN_HEAD_LENGTH; at <= key.length - MIN_TAIL_LENGTH; at += 1) {
    const tail = key.slice(at);
    const head = key.slice(0, at);
    const headKnown = LINKS.some((link) => {
      const bare = head.endsWith(link) ? head.slice(0, head.length - link.length) : '';
      return bare.length >= MIN_HEAD_LENGTH && vocabulary.has(bare);
    });
    if (headKnown || vocabulary.has(tail)) tails.add(tail);
  }
  return [...tails];
}
