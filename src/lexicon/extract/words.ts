/** A text as the words in which names are looked for: their keys, their capitals, what stands between them. */
import { type Token, tokenize } from '../tokens';

/** How a word is written. */
export type Written = 'small' | 'capital' | 'upper' | 'digits';

/** What ends a sentence before a word. */
const SENTENCE_END = /[.!?:;\n]|^\s*[-–•]\s/u;

/** What lets a name go on: a blank, a hyphen, an ampersand. */
const JOINED = /^(?:-| & |- |’|')$/u;

const OPENING_QUOTE = /[‘“«"(]\s*$/u;

const BLANK = 32;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const LAST_ASCII = 127;

/** Looked at for every word, so by its number where that is enough. */
function isCapital(unit: number): boolean {
  if (unit <= LAST_ASCII) return unit >= CAPITAL_A && unit <= CAPITAL_Z;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

/** The words of a text. */
export class Words {
  readonly tokens: readonly Token[];
  /** Which words belong to a name already, or to a quotation that holds none. */
  readonly taken: Uint8Array;

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
    this.taken = new Uint8Array(this.tokens.length);
  }

  key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  hash(at: number): number {
    return this.tokens[at]?.hash ?? 0;
  }

  /** What stands before a word; at the beginning of the text a line end. */
  gap(at: number): string {
    const start = this.tokens[at]?.start ?? this.text.length;
    const before = this.tokens[at - 1];
    return before ? this.text.slice(before.end, start) : '\n';
  }

  /** A run of words as it stands in the text. */
  written(first: number, last: number): string {
    return this.text.slice(this.tokens[first]?.start ?? 0, this.tokens[last]?.end ?? 0);
  }

  /** How a word begins. */
  casing(at: number): Written {
    const token = this.tokens[at];
    if (!token) return 'small';
    const first = this.text.charCodeAt(token.start);
    if (first >= DIGIT_0 && first <= DIGIT_9) return 'digits';
    if (!isCapital(first)) return 'small';
    return token.end - token.start > 1 && isCapital(this.text.charCodeAt(token.start + 1))
      ? 'upper'
      : 'capital';
  }

  isCapital(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && isCapital(this.text.charCodeAt(token.start));
  }

  /** Whether a name may go on from the word before. */
  isJoined(at: number): boolean {
    const [before, token] = [this.tokens[at - 1], this.tokens[at]];
    if (!before || !token) return false;
    if (token.start === before.end + 1 && this.text.charCodeAt(before.end) === BLANK) return true;
    const gap = this.gap(at);
    return JOINED.test(gap);
  }

  /** Whether a word begins its sentence, where any word has a capital. */
  beginsSentence(at: number): boolean {
    const gap = this.gap(at);
    return gap !== ' ' && (SENTENCE_END.test(gap) || OPENING_QUOTE.test(gap));
  }

  /** Marks words as belonging to something found. */
  take(first: number, last: number): void {
    this.taken.fill(1, first, last + 1);
  }

  /** The words of a stretch of the text; null where it has none. */
  within(start: number, end: number): { first: number; last: number } | null {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.tokens.length && (this.tokens[last]?.end ?? 0) <= end) last += 1;
    return last > low ? { first: low, last: last - 1 } : null;
  }
}
