/** Digits glued to a word or its full stop. `start` and `end` are UTF-16 offsets, half-open. */
export interface GluedDigits {
  number: number;
  start: number;
  end: number;
  /** How much they look like the mark of a footnote: 0 hardly, STRONG or more surely enough to miss the note. */
  strength: number;
}

/** Strength from which digits are a mark even where no such footnote is found: it must have been lost. */
export const STRONG = 1;

/** What does not stand before a mark: white space, an opening bracket or quote, a sign of arithmetic or a dash. */
const NOT_BEFORE = /[\s([{‘“„«/\\–—+=€$%-]/;

/** What may stand behind a mark: the end, white space or punctuation, but no further digits ("CW3.1"). */
const BEHIND = /^(?:$|[\s;?!)\]’”"'»]|[.,:](?!\d))/;

/** Abbreviations that stand before a number: "art.3" is no mark. */
const NUMBERED = /(?:^|[^\p{L}])(?:art|nrs?|blz|pag|lid|p|par|no|bijl)$/iu;

/** Longest word looked at before the digits, in characters. */
const WORD_MAX = 24;

/**
 * Digits in a text that may be marks of footnotes: "samenwerkten.1", "onderzoek2", but not "29 911", "CW3.1" or
 * "CO2-uitstoot". Codes and units ("JIT1", "km2") and decimals at a sentence's end ("in 2021.5") are given as weak.
 *
 * @example
 * findGluedDigits('samenwerkten.1 In') // [{ number: 1, start: 13, end: 14, strength: 2 }]
 */
export function findGluedDigits(text: string): GluedDigits[] {
  const found: GluedDigits[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start === 0 || match[0].length > 3 || match[0].startsWith('0')) continue;
    if (NOT_BEFORE.test(text[start - 1]!) || !BEHIND.test(text.slice(end, end + 2))) continue;
    const strength = strengthOf(text, start, end);
    if (strength !== null) found.push({ number: Number(match[0]), start, end, strength });
  }
  return found;
}

/** 2 behind punctuation that follows a word, 1 behind a lower-case word, 0 weak, null for no mark. */
function strengthOf(text: string, start: number, end: number): number | null {
  const before = text.slice(Math.max(0, start - WORD_MAX), start);
  if (/\p{L}$/u.test(before)) {
    const word = /[\p{L}\p{N}]+$/u.exec(before)![0];
    return word.length > 2 && /^\p{L}\p{Ll}+$/u.test(word) ? 1 : 0;
  }
  const behind = before.replace(/[.,;:?!…’”"'»)\]]{1,4}$/, '');
  if (behind === before) return null;
  if (/\d$/.test(behind)) return /^(?:$|\n| \p{Lu})/u.test(text.slice(end, end + 2)) ? 0 : null;
  return /\p{L}$/u.test(behind) && !NUMBERED.test(behind) ? 2 : 0;
}

/** A stretch to be taken out of a text: UTF-16 offsets, half-open. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text without the given stretches (in order, not overlapping), and the offset in the new text at which each of
 * them stood.
 *
 * @example
 * withoutSpans('ab1 c', [{ start: 2, end: 3 }]) // { text: 'ab c', offsets: [2] }
 */
export function withoutSpans(text: string, spans: readonly Span[]): { text: string; offsets: number[] } {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start));
    length += start - from;
    offsets.push(length);
    from = end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), offsets };
}

/** The text with spaces in place of the given stretches, so that offsets stay as they are. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}
