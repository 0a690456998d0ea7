/** Text as words for matching: where each word stands in the text as it is, and its key. */
import { fold } from './fold';
import { WordScan } from './word-scan';

/**
 * A word of a text: UTF-16 offsets, half-open, and its key (see fold.ts). The key is made when it is asked for: of most
 * words `hash`, that of the key, is enough to tell that no form has them.
 */
export class Token {
  #text: string;
  #key: string | undefined;

  constructor(
    text: string,
    readonly start: number,
    readonly end: number,
    readonly hash: number,
    /** That of its first `HEAD_LENGTH` letters. */
    readonly head: number,
  ) {
    this.#text = text;
  }

  get key(): string {
    this.#key ??= fold(this.#text.slice(this.start, this.end));
    return this.#key;
  }
}

/** Read and emptied in one go, so that one is enough. */
const scan = new WordScan();

/**
 * The words of a text, in order (see `WordScan`).
 *
 * @example tokenize("JIT's") // two tokens: { start: 0, end: 3, key: "jit" }, { start: 4, end: 5, key: "s" }
 */
export function tokenize(text: string): Token[] {
  scan.read(text);
  return tokensOf(text, scan);
}

/**
 * The words that a scan has found in a text.
 *
 * @param words after `words.read(text)`
 * @example words.read('Het JIT'); tokensOf('Het JIT', words)[1].key // "jit"
 */
export function tokensOf(text: string, words: WordScan): Token[] {
  const { count, starts, ends, hashes, heads } = words;
  const tokens: Token[] = [];
  for (let i = 0; i < count; i += 1) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    tokens.push(new Token(text, start, end, hashes[i] as number, heads[i] as number));
  }
  return tokens;
}

/** The keys of a text's words. @example keysOf('Sky ECC') // ["sky", "ecc"] */
export function keysOf(text: string): string[] {
  return tokenize(text).map((token) => token.key);
}
